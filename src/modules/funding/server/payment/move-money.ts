import type { Balances, Reference } from '#platform/ledger';
import { post, sumByAccount } from '#platform/ledger/server';
import type { Work } from '#platform/operation/server';
import type { Tx } from '#platform/database/server';
import type { Convention } from '../../convention/convention.ts';
import { accountsOf, BOOK, conventionAccount, reached, type StageMove } from '../../money/stage.ts';
import { savePartyBalances } from './party-balance.sql.ts';

type Of = Pick<Convention, 'organisationId' | 'conventionId' | 'communeCode'>;

/** A step: posts what goes on from stage to stage, under the lock of its convention. */
export async function moveMoney(
  work: Work,
  { organisationId, communeCode, conventionId }: Of,
  moves: readonly StageMove[],
  { kind, reference }: { readonly kind: string; readonly reference: Reference },
): Promise<void> {
  const postings = moves.map((move) => ({
    organisationId,
    communeCode,
    book: BOOK,
    kind,
    reference,
    amount: move.amount,
    ...accountsOf(move),
  }));
  await post(work, postings);
  await keepBalances(work, { organisationId, communeCode, conventionId }, moves);
}

/** What each party that moved something committed and paid stands in rows the database guards. */
async function keepBalances({ tx }: Work, of: Of, moves: readonly StageMove[]): Promise<void> {
  const { conventionId } = of;
  const balances = await balancesOfConvention(tx, of);
  const parties = [...new Set(moves.map(({ party }) => party))];
  const kept = parties.map((party) => ({
    party,
    committed: reached(balances, { conventionId, party }, 'committed'),
    paid: reached(balances, { conventionId, party }, 'paid'),
  }));
  await savePartyBalances(tx, of, kept);
}

/** What stands at each stage of a convention. */
export function balancesOfConvention(
  tx: Tx,
  { organisationId, conventionId }: Pick<Of, 'organisationId' | 'conventionId'>,
): Promise<Balances> {
  return sumByAccount(tx, { organisationId, book: BOOK, under: conventionAccount(conventionId) });
}
