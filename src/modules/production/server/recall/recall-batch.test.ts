import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBatch } from '#modules/market/server';
import { batchPage, foodPermitOf, keepFoodPermit, recallBatch } from '../index.ts';
import { actingFor, later, NOON, testProduction, type TestProduction } from '../test-production.ts';
import { sale } from '../test-sale.ts';

let made: TestProduction;
beforeAll(async () => {
  made = await testProduction();
});
afterAll(() => made.close());

/** Honey in two batches, a jar of the older one sold and sent to Driss. */
async function sold() {
  const cooperative = await made.cooperative();
  const product = await made.offer(cooperative, { kind: 'honey', price: '80', count: '2' });
  const key = { cooperative, product };
  const dates = { madeOn: '2024-06-01', already: 'yes' };
  const one = await openBatch.perform(made.call(), {
    ...key,
    ...dates,
    code: 'A',
    bestBefore: '2025-06-30',
    count: '1',
  });
  const typed = { ...key, ...dates, code: 'B', bestBefore: '2026-01-01', count: '1' };
  await openBatch.perform(made.call(), typed);
  const { order, does } = await sale(made, [product]);
  for (const move of ['accept', 'make-ready', 'ship']) await does(move, later(1));
  return { key: { ...key, batch: one.ok ? one.value.batch : '' }, order, khadija: actingFor(cooperative) };
}

test('a batch called back says who got it, warns them in their language, and sells no more', async () => {
  const { key, order, khadija } = await sold();
  const page = async () => {
    const shown = await batchPage.ask({ actor: khadija, db: made.db, now: NOON }, key);
    if (!shown.ok) throw new Error(shown.code);
    return shown.value;
  };
  expect((await page()).keepings).toMatchObject([
    { quantity: 1, isSent: true, number: order.number, phone: '+212612345678' },
  ]);
  const recall = (why: string) => recallBatch.perform(made.call(khadija, later(2)), { ...key, why });
  expect(await recall('')).toMatchObject({ code: 'invalid' });
  expect(await recall('Fermentation')).toMatchObject({ value: { told: 1 } });
  expect(await recall('Fermentation')).toMatchObject({ code: 'recalled-already' });
  expect(await page()).toMatchObject({ standing: 'recalled', batch: { why: 'Fermentation', onHand: 0 } });
  const told = await sql<{ body: string }>`select body from platform.short_message
    where organisation_id = ${key.cooperative} and body like '%rappelé%'`.execute(made.db);
  expect(told.rows).toHaveLength(1);
});

test('nobody calls back what another cooperative made, nor sees who bought it', async () => {
  const { key } = await sold();
  const stranger = actingFor(await made.cooperative());
  const page = await batchPage.ask({ actor: stranger, db: made.db, now: NOON }, key);
  expect(page).toMatchObject({ code: 'absent' });
  const recall = await recallBatch.perform(made.call(stranger), { ...key, why: 'Par jalousie' });
  expect(recall).toMatchObject({ code: 'absent' });
});

test('the sanitary permit is shown to everybody, until its day', async () => {
  const cooperative = await made.cooperative();
  const shown = async () => {
    const found = await foodPermitOf.ask(
      { actor: { kind: 'anonymous' }, db: made.db, now: NOON },
      { cooperative },
    );
    return found.ok ? found.value.permit : found.code;
  };
  expect(await shown()).toBeUndefined();
  const keep = (typed: object) =>
    keepFoodPermit.perform(made.call(actingFor(cooperative)), { cooperative, ...typed });
  expect(await keep({ kind: 'authorisation', number: '' })).toMatchObject({ code: 'invalid' });
  await keep({ kind: 'authorisation', number: 'ES.5.12.24' });
  expect(await shown()).toMatchObject({ number: 'ES.5.12.24', holds: true });
  await keep({ kind: 'approval', number: 'AG.5.99', validUntil: '2024-12-30' });
  expect(await shown()).toMatchObject({ number: 'AG.5.99', holds: false });
});
