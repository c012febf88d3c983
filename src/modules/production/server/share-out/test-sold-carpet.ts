import { sql } from 'kysely';
import { approvePayouts, listPayouts, passTime, payoutBatch, settlePayout } from '#modules/sales/server';
import { reading } from '#platform/database/server';
import { newId } from '#platform/ids';
import { sumOfBooks } from '#platform/ledger/server';
import { databaseScope, SYSTEM, type PersonActor } from '#platform/operation';
import { BOOK } from '../../share-out/share-book.ts';
import { keepShareRule, saleShares, shareSale } from '../index.ts';
import { actingFor, later, NOON, type TestProduction } from '../test-production.ts';
import { sale } from '../test-sale.ts';

const DAY = 24;

function office(): PersonActor {
  const verbs = new Set([listPayouts, approvePayouts, payoutBatch, settlePayout].map(({ name }) => name));
  return { ...actingFor(newId()), verbs, reach: { kind: 'everything' } };
}

/** A carpet of 4,500 DH sold and kept, woven by Itto (3 days) and Fadma (4 days). */
export async function soldCarpet(made: TestProduction) {
  const cooperative = await made.cooperative();
  const [itto, fadma] = [await made.member(cooperative, 'Itto'), await made.member(cooperative, 'Fadma')];
  const product = await made.told(cooperative, [itto, fadma]);
  const { key, does } = await sale(made, [product]);
  for (const move of ['accept', 'make-ready', 'ship', 'deliver']) await does(move, later(1));
  await passTime({ now: later(9 * DAY), db: made.db });
  const [khadija, salma] = [actingFor(cooperative), actingFor(cooperative)];
  const call = (who: PersonActor) => made.call(who, later(12 * DAY));
  const list = async () => {
    const found = await saleShares.ask(
      { actor: khadija, db: made.db, now: later(12 * DAY) },
      { cooperative },
    );
    if (!found.ok) throw new Error(found.code);
    return found.value;
  };
  const line = async () => {
    const rows = await sql<{ id: string }>`select line_id as id from sales.order_line
      where order_id = ${key.order}`.execute(made.db);
    return rows.rows[0]?.id ?? '';
  };
  return {
    cooperative,
    product,
    itto,
    fadma,
    khadija,
    salma,
    call,
    list,
    line: await line(),
    rule: (kept = '10') =>
      keepShareRule.perform(call(khadija), {
        cooperative,
        kept,
        fromDay: '2024-01-01',
        decidedBy: 'Assemblée du 1er janvier',
      }),
    share: async (who = khadija) => shareSale.perform(call(who), { cooperative, line: await line() }),
    books: () =>
      reading(
        databaseScope(SYSTEM),
        (db) => sumOfBooks(db, { organisationIds: [cooperative], book: BOOK }),
        made.db,
      ),
  };
}

/** The money of everybody reaches its cooperative. */
export async function payOut(made: TestProduction): Promise<void> {
  const [meryem, nadia] = [office(), office()];
  const call = (who: PersonActor) => made.call(who, later(10 * DAY));
  const listed = await listPayouts.perform(call(meryem), {});
  if (!listed.ok) throw new Error(listed.code);
  const { batch } = listed.value;
  await approvePayouts.perform(call(nadia), { batch, as: 'approved' });
  const shown = await payoutBatch.ask({ actor: meryem, db: made.db, now: NOON }, { batch });
  for (const { organisationId, payoutId } of shown.ok ? shown.value.payouts : []) {
    const typed = { cooperative: organisationId, payout: payoutId, as: 'confirmed', proof: 'VIR 1' };
    await settlePayout.perform(call(meryem), typed);
  }
}
