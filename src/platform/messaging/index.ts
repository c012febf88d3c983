import type { Phone } from '#platform/identity';
import type { OrganisationId } from '#platform/ids';
import type { Locale, Params } from '#platform/text';

/** A short message to be sent: a key of the message files and what fills it. */
export interface MessageAsked {
  /** For whom it is sent. */
  readonly organisationId: OrganisationId;
  /** Names this message among those of its organisation: asked twice, it is sent once. */
  readonly key: string;
  readonly phone: Phone;
  /** The same message goes there too, when who gets it gave a mailbox. */
  readonly email?: string;
  readonly locale: Locale;
  readonly says: string;
  readonly params?: Params;
}

/** A short message as it is kept. */
export interface ShortMessage {
  readonly organisationId: string;
  readonly messageId: string;
  /** One of the two. */
  readonly phone?: string;
  readonly email?: string;
  readonly body: string;
  readonly locale: Locale;
  readonly state: 'waiting' | 'sent' | 'failed';
  readonly askedAt: Date;
  readonly tries: number;
}

/** Where a message goes: to a telephone, or to a mailbox. */
export type Channel = 'phone' | 'email';

/** Who carries messages. `key` is the same each time a message is tried: it tells a repeat. */
export interface Provider {
  readonly name: string;
  /** Whether the words stay readable once sent: only where the outbox itself is the telephone. */
  readonly keepsWords: boolean;
  /** Throws when it could not be carried: it is tried again later. */
  send(message: { readonly key: string; readonly to: string; readonly body: string }): Promise<void>;
}
