import { z } from 'zod';
import { communesOfOrganisations } from '#modules/registry/server';
import { asId, newId } from '#platform/ids';
import { listOwing } from '#platform/ledger/server';
import { centimes } from '#platform/money';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { yearOf } from '#platform/time';
import { SMALLEST_PAYOUT, type PayoutBatch } from '../../money/payout.ts';
import { BOOK, PAYABLE } from '../../money/sales-book.ts';
import { mayKeepAllMoney } from '../../permissions.ts';
import { nextNumber } from '../order/number-series.sql.ts';
import { termsOf } from '../terms/terms.sql.ts';
import { insertBatch, insertPayout, listUnderWay } from './payout.sql.ts';

const DIGITS = 3;

/** Lists what is due to cooperatives and not on its way yet. Nothing moves until another person approves it. */
export const listPayouts = creates({
  name: 'sales.list-payouts',
  input: z.object({}),
  may: (actor) => mayKeepAllMoney(actor),

  async run({ tx, actor, now, today }) {
    if (actor.kind !== 'person') return refused('forbidden');
    const owing = await listOwing(tx, { book: BOOK, like: PAYABLE });
    const underWay = await listUnderWay(tx);
    const due = owing.filter(
      ({ organisationId, amount }) => -amount >= SMALLEST_PAYOUT && !underWay.has(organisationId),
    );
    if (due.length === 0) return refused('nothing-to-pay-out');
    const ids = due.map(({ organisationId }) => organisationId);
    const [terms, places] = [await termsOf(tx, ids), await communesOfOrganisations(tx, ids)];
    const year = yearOf(today);
    const house = { organisationId: actor.onBehalfOf, communeCode: '' };
    const number = await nextNumber(tx, house, { series: 'payout', year });
    const batch: PayoutBatch = {
      organisationId: actor.onBehalfOf,
      batchId: newId(),
      number: `${year}-${String(number).padStart(DIGITS, '0')}`,
      state: 'listed',
      listedAt: now,
      listedBy: actor.personId,
    };
    await insertBatch(tx, batch);
    for (const { organisationId, amount } of due) {
      const of = {
        organisationId: asId<'organisation'>(organisationId),
        communeCode: places.get(organisationId) ?? '',
      };
      const rib = terms.get(organisationId)?.rib ?? '';
      const { batchId } = batch;
      const payout = { ...of, payoutId: newId<'payout'>(), batchId, amount: centimes(-amount), rib };
      await insertPayout(tx, { ...payout, state: 'listed', listedAt: now, proof: '' });
    }
    return ok({ batch: batch.batchId, count: due.length });
  },
});
