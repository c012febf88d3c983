import type { Id, OrganisationId, PersonId } from '#platform/ids';
import type { Photo } from '#platform/pictures';
import { ok, refused, type Result } from '#platform/result';

/** Who says something about an order: who buys, who prepares it, the office between them. */
export type TalkSide = 'buyer' | 'seller' | 'office';

/** One thing said: a few words, a photo, or both. Never altered. */
export interface TalkMessage {
  readonly messageId: Id<'talk-message'>;
  readonly by: TalkSide;
  readonly text: string;
  readonly photo?: Photo;
  readonly at: Date;
}

/** What is said about an order, or about a piece asked for: both bear the id of what they are about. */
export interface Talk {
  readonly organisationId: OrganisationId;
  readonly subjectId: string;
  readonly communeCode: string;
  readonly personId: PersonId;
  readonly lastBy: TalkSide;
  /** How many messages of one side came in a row. */
  readonly run: number;
  readonly lastAt: Date;
  readonly buyerSeenAt?: Date;
  readonly sellerSeenAt?: Date;
}

/** More than this without an answer is no longer a conversation. */
export const MOST_IN_A_ROW = 20;

/** How a message of a side follows what was said: the first of a row is told to the other side. */
export function following(
  talk: Pick<Talk, 'lastBy' | 'run'> | undefined,
  by: TalkSide,
): Result<number, 'wait-for-answer'> {
  const run = talk?.lastBy === by ? talk.run + 1 : 1;
  return run > MOST_IN_A_ROW ? refused('wait-for-answer', 'text') : ok(run);
}

/** Whether something was said that a side has not seen. */
export function isUnread(talk: Talk | undefined, for_: 'buyer' | 'seller'): boolean {
  if (talk === undefined || talk.lastBy === for_) return false;
  const seen = for_ === 'buyer' ? talk.buyerSeenAt : talk.sellerSeenAt;
  return seen === undefined || seen < talk.lastAt;
}
