import { newId } from '#platform/ids';
import type { Work } from '#platform/operation/server';
import type { Transfer } from '#platform/ledger';
import { insertTransfers } from './transfer.sql.ts';

/** What is to be posted: the id and, unless told, the day are given here. */
export type Posting = Omit<Transfer, 'transferId' | 'day'> & Partial<Pick<Transfer, 'transferId' | 'day'>>;

/**
 * A step: writes transfers in the transaction of a command. Whose rule must hold over balances locks its own
 * record first, and reads them after.
 */
export async function post(
  { tx, now, today, actor }: Pick<Work, 'tx' | 'now' | 'today' | 'actor'>,
  postings: readonly Posting[],
): Promise<Transfer[]> {
  const transfers = postings.map((one) => ({ day: today, ...one, transferId: one.transferId ?? newId() }));
  const personId = actor.kind === 'person' ? actor.personId : undefined;
  await insertTransfers(tx, transfers, { now, ...(personId !== undefined && { personId }) });
  return transfers;
}
