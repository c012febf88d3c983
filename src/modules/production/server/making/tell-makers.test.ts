import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeBy, makersPage, tellMakers } from '../index.ts';
import { actingFor, later, NOON, testProduction, type TestProduction } from '../test-production.ts';

let made: TestProduction;
beforeAll(async () => {
  made = await testProduction();
});
afterAll(() => made.close());

const anybody = () => ({ actor: { kind: 'anonymous' } as const, db: made.db, now: NOON });

test('Khadija tells who wove a carpet and for how many days; told again, the last word counts', async () => {
  const cooperative = await made.cooperative();
  const product = await made.offer(cooperative);
  const [itto, fadma] = [await made.member(cooperative, 'Itto'), await made.member(cooperative, 'Fadma')];
  const khadija = actingFor(cooperative);
  const tell = (work: Record<string, string>, hours: number) =>
    tellMakers.perform(made.call(khadija, later(hours)), { cooperative, product, unit: 'days', work });
  expect(await tell({ [itto.memberId]: '12', [fadma.memberId]: '' }, 0)).toMatchObject({
    value: { makers: 1 },
  });
  expect(await tell({ [itto.memberId]: '١٢,٥', [fadma.memberId]: '7' }, 1)).toMatchObject({
    value: { makers: 2 },
  });
  const page = await makersPage.ask({ actor: khadija, db: made.db }, { cooperative, product });
  expect(page.ok && page.value.members.map(({ nameLatin, tenths }) => [nameLatin, tenths])).toEqual([
    ['Fadma', 70],
    ['Itto', 125],
  ]);
  const shown = await madeBy.ask(anybody(), { cooperative, product });
  expect(shown).toMatchObject({ value: { makers: { unit: 'days', tenths: 195, names: [], unnamed: 2 } } });
});

test('what is wrong is said beside whose line it is, and nothing is kept', async () => {
  const cooperative = await made.cooperative();
  const product = await made.offer(cooperative);
  const itto = await made.member(cooperative, 'Itto');
  const stranger = await made.member(await made.cooperative(), 'Zahra');
  const tell = (work: Record<string, string>, unit = 'days') =>
    tellMakers.perform(made.call(actingFor(cooperative)), { cooperative, product, unit, work });
  expect(await tell({ [itto.memberId]: 'douze' })).toMatchObject({
    code: 'work-unreadable',
    field: `work-${itto.memberId}`,
  });
  expect(await tell({ [itto.memberId]: '2,5' }, 'knots')).toMatchObject({ code: 'knots-whole' });
  expect(await tell({ [itto.memberId]: '' })).toMatchObject({ code: 'nobody-made-it' });
  expect(await tell({ [stranger.memberId]: '3' })).toMatchObject({ code: 'not-a-member' });
  const shown = await madeBy.ask(anybody(), { cooperative, product });
  expect(shown.ok && shown.value.makers).toBeUndefined();
});

test('nobody tells of a thing that is not her cooperative’s', async () => {
  const [hers, other] = [await made.cooperative(), await made.cooperative()];
  const product = await made.offer(other);
  const itto = await made.member(hers, 'Itto');
  const typed = { cooperative: other, product, unit: 'days', work: { [itto.memberId]: '3' } };
  expect(await tellMakers.perform(made.call(actingFor(hers)), typed)).toMatchObject({ code: 'absent' });
  const page = await makersPage.ask({ actor: actingFor(hers), db: made.db }, { cooperative: other, product });
  expect(page).toMatchObject({ code: 'absent' });
});
