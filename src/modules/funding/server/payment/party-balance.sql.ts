import { insertRows, type Tx } from '#platform/database/server';
import type { Centimes } from '#platform/money';
import type { Convention } from '../../convention/convention.ts';

/** Writes what each party committed and paid so far: the database refuses a payment above a commitment. */
export async function savePartyBalances(
  tx: Tx,
  {
    organisationId,
    conventionId,
    communeCode,
  }: Pick<Convention, 'organisationId' | 'conventionId' | 'communeCode'>,
  balances: readonly { readonly party: string; readonly committed: Centimes; readonly paid: Centimes }[],
): Promise<void> {
  for (const { party, committed, paid } of balances) {
    const amounts = { committed_centimes: committed, paid_centimes: paid };
    const updated = await tx
      .updateTable('funding.party_balance')
      .set(amounts)
      .where('organisation_id', '=', organisationId)
      .where('convention_id', '=', conventionId)
      .where('party', '=', party)
      .executeTakeFirst();
    if (updated.numUpdatedRows > 0n) continue;
    const own = { organisation_id: organisationId, convention_id: conventionId, party };
    await insertRows(tx, 'funding.party_balance', [{ ...own, ...amounts, commune_code: communeCode }]);
  }
}
