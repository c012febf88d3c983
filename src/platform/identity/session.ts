import type { PersonId } from '#platform/ids';
import type { Mandate } from './mandate.ts';

/**
 * What a person has to do before wearing a mandate: change a PIN given by another, or add a second step to a
 * password.
 */
export type MustDo = 'change-pin' | 'second-step';

/** Who is signed in, as pages need it. */
export interface OwnSession {
  readonly tokenHash: string;
  readonly personId: PersonId;
  readonly personName: string;
  readonly personNameArabic?: string;
  /**
   * A member enters with a PIN, staff with a password or a passkey, a person of the demonstration with one
   * click.
   */
  readonly kind: 'member' | 'staff' | 'story';
  /** The mandates that may be worn today. */
  readonly mandates: readonly Mandate[];
  /** The mandate worn now. */
  readonly worn?: Mandate;
  readonly mustDo?: MustDo;
}
