import type { QueueItem } from '#platform/offline';
import type { Self, StoredFile } from './phone-store.ts';
import type { Sent } from './send-queue.ts';
import type { Holder } from './who-is-here.ts';

/** What the pages see of the phone. */
export interface Seen {
  readonly holder?: Holder;
  readonly self?: Self;
  readonly queue: readonly QueueItem[];
  readonly files: readonly StoredFile[];
  /** A journey to the server is under way. */
  readonly sending: boolean;
  /** How the last one ended. */
  readonly last?: Sent;
}
