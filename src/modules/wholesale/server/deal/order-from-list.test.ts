import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreePart, dealPage, decideCustomer, keepPrice, orderFromList, ourWholesale } from '../index.ts';
import { toldHoney } from '../price/test-honey.ts';
import { later, OFFICE, somebody, testWholesale, type TestWholesale } from '../test-wholesale.ts';

let wholesale: TestWholesale;
beforeAll(async () => {
  wholesale = await testWholesale();
});
afterAll(() => wholesale.close());

/** Honey by cartons of six, twenty-four at least, at sixty dirhams for hotels; and Rim, who buys for one. */
async function listed() {
  const cooperative = await wholesale.cooperative();
  const khadija = somebody('Khadija', { cooperative });
  const product = await toldHoney(wholesale, { cooperative });
  const price = async (dirhams: string, from: string, typed: Readonly<Record<string, string>> = {}) => {
    const said = { minimum: '24', pack: '6', packKind: 'carton', group: 'hotel', price: dirhams, from };
    const kept = await keepPrice.perform(wholesale.call(khadija), {
      cooperative,
      product,
      ...said,
      ...typed,
    });
    if (!kept.ok) throw new Error(kept.code);
  };
  await price('60', '2024-12-31');
  const rim = await wholesale.customer('Rim');
  const asked = {
    cooperative,
    product,
    quantity: '48',
    price: '60',
    place: '04.421',
    wantedOn: '2025-01-20',
  };
  const order = (typed: Readonly<Record<string, string>> = {}, who = rim, now = later(0)) =>
    orderFromList.perform(wholesale.call(who, now), { ...asked, ...typed });
  return { cooperative, khadija, rim, price, order };
}

test('Rim orders eight cartons from the list; Khadija says yes, and the price stays', async () => {
  const { cooperative, khadija, rim, price, order } = await listed();
  const placed = await order();
  if (!placed.ok) throw new Error(placed.code);
  const ours = await ourWholesale.ask(wholesale.call(khadija), { cooperative });
  const part = ours.ok ? ours.value.parts[0]?.part : undefined;
  expect(part).toMatchObject({ quantity: 48, price: 60_00, pack: 6, state: 'asked' });
  const agree = { cooperative, part: part?.partId, as: 'agreed' };
  expect(await agreePart.perform(wholesale.call(khadija), agree)).toMatchObject({ ok: true });
  expect(await agreePart.perform(wholesale.call(khadija), agree)).toMatchObject({ code: 'part-answered' });
  await price('75', '2025-01-05');
  expect(await order({}, rim, later(10))).toMatchObject({ code: 'price-changed' });
  const shown = await dealPage.ask(wholesale.call(rim, later(10)), placed.value);
  expect(shown.ok && shown.value.totals?.worth).toBe(48 * 60_00);
});

test('bad input is told in its field: half a carton, too few, a day that is past, no number', async () => {
  const { order } = await listed();
  const told = async (typed: Readonly<Record<string, string>>) => {
    const answer = await order(typed);
    return answer.ok ? 'ok' : [answer.code, answer.field];
  };
  expect(await told({ quantity: '45' })).toEqual(['not-whole-packs', 'quantity']);
  expect(await told({ quantity: '18' })).toEqual(['below-minimum', 'quantity']);
  expect(await told({ quantity: '0' })).toEqual(['below-minimum', 'quantity']);
  expect(await told({ quantity: '48,5' })).toEqual(['invalid', 'quantity']);
  expect(await told({ quantity: '10000000000' })).toEqual(['invalid', 'quantity']);
  expect(await told({ wantedOn: '2024-12-30' })).toEqual(['day-past', 'wantedOn']);
  expect(await told({ wantedOn: 'demain' })).toEqual(['invalid', 'wantedOn']);
  expect(await told({ place: '99.999' })).toEqual(['invalid', 'place']);
  expect(await told({ price: '59' })).toEqual(['price-changed', undefined]);
  expect(await told({ price: 'gratuit' })).toEqual(['price-changed', undefined]);
  expect(await told({ quantity: '٤٨' })).toBe('ok');
});

test('a stranger, a stopped business, another group order nothing', async () => {
  const { cooperative, rim, price, order } = await listed();
  expect(await order({}, somebody('Omar'))).toMatchObject({ code: 'customer-not-accepted' });
  const shop = await wholesale.customer('Latifa', { group: 'shop' });
  expect(await order({}, shop)).toMatchObject({ code: 'no-longer-listed' });
  const poor = await wholesale.customer('Anas', { ceiling: '1000' });
  expect(await order({}, poor)).toMatchObject({ code: 'ceiling-reached', detail: { left: 1000 } });
  const stop = { customer: rim.personId, decision: 'suspended', reason: 'Factures impayées' };
  await decideCustomer.perform(wholesale.call(OFFICE), stop);
  expect(await order()).toMatchObject({ code: 'customer-not-accepted' });
  await price('60', '2024-12-31', { ended: 'yes' });
  expect(await order({}, await wholesale.customer('Driss'))).toMatchObject({ code: 'no-longer-listed' });
  const khadija = somebody('Khadija', { cooperative });
  const ours = await ourWholesale.ask(wholesale.call(khadija), { cooperative });
  expect(ours.ok && ours.value.parts).toEqual([]);
});
