import { z } from 'zod';
import { organisationNames } from '#modules/registry/server';
import { centimes, plus } from '#platform/money';
import { query } from '#platform/operation/server';
import { findBatch, listOfBatch } from './payout.sql.ts';

/** One list of payouts: who gets what, on which account, and whether it has arrived. */
export const payoutBatch = query({
  name: 'sales.payout-batch',
  input: z.object({ batch: z.uuid() }),
  async run({ db, actor }, { batch: batchId }) {
    const batch = await findBatch(db, batchId);
    if (batch === undefined) return undefined;
    const payouts = await listOfBatch(db, batchId);
    const names = await organisationNames(
      db,
      payouts.map(({ organisationId }) => organisationId),
    );
    return {
      batch,
      isMine: actor.kind === 'person' && actor.personId === batch.listedBy,
      total: payouts.reduce((sum, { amount }) => plus(sum, amount), centimes(0)),
      payouts: payouts.map((one) => ({ ...one, name: names.get(one.organisationId) ?? { fr: '', ar: '' } })),
    };
  },
});
