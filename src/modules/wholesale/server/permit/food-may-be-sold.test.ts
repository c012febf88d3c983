import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepFoodPermit } from '#modules/production/server';
import {
  agreePart,
  answerRequest,
  askForQuotes,
  askedOfUs,
  composeDeal,
  keepPrice,
  orderFromList,
  ourWholesale,
  prepareLot,
} from '../index.ts';
import { toldHoney } from '../price/test-honey.ts';
import { WANTED } from '../test-uniforms.ts';
import { later, somebody, testWholesale, type TestWholesale } from '../test-wholesale.ts';

let wholesale: TestWholesale;
beforeAll(async () => {
  wholesale = await testWholesale();
});
afterAll(() => wholesale.close());

const permit = (cooperative: string, validUntil?: string) =>
  keepFoodPermit.perform(wholesale.call(), {
    cooperative,
    kind: 'authorisation',
    number: 'ES.5.12',
    ...(validUntil !== undefined && { validUntil }),
  });

const OFFERED = { answer: 'offered', quantity: '60', price: '90', days: '20' };

/** A hotel asks two cooperatives for a kind of thing. */
async function asked(kind: string) {
  const rim = await wholesale.customer('Rim');
  const shops = [await wholesale.cooperative(), await wholesale.cooperative()];
  const wanted = { ...WANTED, kind, title: 'Pour le petit déjeuner', quantity: '100' };
  const sent = await askForQuotes.perform(wholesale.call(rim), {
    ...wanted,
    addressed: 'named',
    cooperatives: shops,
  });
  if (!sent.ok) throw new Error(`${sent.code} ${sent.field}`);
  const { request } = sent.value;
  const [first = '', second = ''] = shops;
  const answer = (cooperative: string, days = 0, typed: Readonly<Record<string, string>> = {}) =>
    answerRequest.perform(wholesale.call(somebody('Khadija', { cooperative }), later(days)), {
      cooperative,
      request,
      ...OFFERED,
      ...typed,
    });
  const compose = (days: number) =>
    composeDeal.perform(wholesale.call(rim, later(days)), {
      request,
      shares: { [first]: '1', [second]: '1' },
    });
  return { first, second, request, answer, compose };
}

test('K5: no cooperative offers food to a request without its valid permit', async () => {
  const { first, request, answer } = await asked('honey');
  expect(await answer(first)).toMatchObject({ code: 'permit-missing' });
  await permit(first, '2025-01-02');
  expect(await answer(first, 3)).toMatchObject({ code: 'permit-missing' });
  const khadija = somebody('Khadija', { cooperative: first });
  const seen = await askedOfUs.ask(wholesale.call(khadija), { cooperative: first, request });
  expect(seen).toMatchObject({ value: { answer: { state: 'asked' } } });
  expect(await answer(first, 3, { answer: 'declined' })).toMatchObject({ ok: true });
  expect(await answer(first, 2)).toMatchObject({ ok: true });
});

test('what is not eaten is offered without a permit', async () => {
  const { first, answer } = await asked('uniform');
  expect(await answer(first)).toMatchObject({ ok: true });
});

test('K5: food is ordered from no cooperative whose permit ended since its answer', async () => {
  const { first, second, answer, compose } = await asked('honey');
  await permit(first);
  await permit(second, '2025-01-05');
  for (const shop of [first, second]) expect(await answer(shop)).toMatchObject({ ok: true });
  expect(await compose(6)).toMatchObject({ code: 'permit-ended', field: `share-${second}` });
  await permit(second, '2026-01-05');
  expect(await compose(6)).toMatchObject({ ok: true });
});

/** A hotel orders honey twice from the list of a cooperative. */
async function orderedHoney() {
  const cooperative = await wholesale.cooperative();
  const product = await toldHoney(wholesale, { cooperative });
  const said = { cooperative, product, group: 'hotel', from: '2024-12-31', price: '60' };
  await keepPrice.perform(wholesale.call(), said);
  const rim = await wholesale.customer('Rim');
  const order = { cooperative, product, quantity: '12', price: '60', place: '04.421' };
  for (const wantedOn of ['2025-01-20', '2025-01-21']) {
    const ordered = await orderFromList.perform(wholesale.call(rim), { ...order, wantedOn });
    expect(ordered).toMatchObject({ ok: true });
  }
  const khadija = somebody('Khadija', { cooperative });
  const ours = await ourWholesale.ask(wholesale.call(khadija), { cooperative });
  return { cooperative, khadija, parts: ours.ok ? ours.value.parts.map(({ part }) => part.partId) : [] };
}

test('K5: a cooperative agrees to a part of food only with its permit, and may always decline', async () => {
  const { cooperative, khadija, parts } = await orderedHoney();
  await permit(cooperative, '2025-01-02');
  const [one, other] = parts;
  const say = (part: string | undefined, as: string, days: number) =>
    agreePart.perform(wholesale.call(khadija, later(days)), { cooperative, part, as });
  expect(await say(one, 'agreed', 3)).toMatchObject({ code: 'permit-missing' });
  expect(await say(one, 'agreed', 2)).toMatchObject({ ok: true });
  expect(await say(other, 'declined', 3)).toMatchObject({ ok: true });
});

test('K5: no food leaves under a permit that ended since its part was agreed', async () => {
  const { cooperative, khadija, parts } = await orderedHoney();
  await permit(cooperative, '2025-01-02');
  const [part] = parts;
  const at = (days: number) => wholesale.call(khadija, later(days));
  expect(await agreePart.perform(at(1), { cooperative, part, as: 'agreed' })).toMatchObject({ ok: true });
  const lot = { cooperative, part, quantity: '6', batch: 'M-24', bestBefore: '2026-06-01' };
  expect(await prepareLot.perform(at(3), lot)).toMatchObject({ code: 'permit-missing' });
  expect(await prepareLot.perform(at(2), lot)).toMatchObject({ ok: true });
  await permit(cooperative, '2026-01-02');
  expect(await prepareLot.perform(at(3), lot)).toMatchObject({ ok: true });
});
