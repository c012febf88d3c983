import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANONYMOUS } from '#platform/operation';
import * as funding from '../index.ts';
import { MERYEM, NADIA, NOON, officer, testFunding, type TestFunding } from '../test-funding.ts';
import { LOOM } from '../test-loom.ts';

let at: TestFunding;
beforeAll(async () => {
  at = await testFunding();
});
afterAll(() => at.close());

async function awarded(organisation: string, more: object = {}): Promise<string> {
  const { award = '' } = await at.does(NADIA, funding.recordAward, { ...LOOM, organisation, ...more });
  return award;
}

async function seen(cooperative: string) {
  const shown = await funding.cooperativeResults.ask({ actor: ANONYMOUS, db: at.db }, { cooperative });
  if (!shown.ok) throw new Error(shown.code);
  return shown.value;
}

async function told(programme: string) {
  const shown = await funding.publicResults.ask({ actor: ANONYMOUS, db: at.db }, { programme });
  if (!shown.ok) throw new Error(shown.code);
  return shown.value;
}

const WORKERS = { measure: 'workers', before: '20', after: '100', afterOn: '2024-07-05', source: 'MAP' };

test('Nadia records that Al Oussra went from 20 to 100 workers: everybody reads it on its page', async () => {
  const award = await awarded(at.cooperative);
  await at.does(NADIA, funding.recordOutcome, { award, ...WORKERS, beforeOn: '2013-12-31' });
  await at.does(NADIA, funding.recordOutcome, {
    award,
    measure: 'turnover',
    after: '١٢٠٠٠٫٥٠',
    afterOn: '2024-12-31',
    source: 'Déclaration 2024',
  });
  const { lines, outcomes } = await seen(at.cooperative);
  expect(lines).toMatchObject([{ awardId: award, granted: 300_000_00 }]);
  expect(outcomes).toMatchObject([
    { measure: 'turnover', after: 12_000_50 },
    { measure: 'workers', before: 20, beforeOn: '2013-12-31', after: 100, granted: 300_000_00 },
  ]);
  expect((await told('indh')).outcomes).toEqual(outcomes);
});

test('said again for the same day, the last word stands; another day is another line', async () => {
  const cooperative = await at.another();
  const award = await awarded(cooperative);
  await at.does(NADIA, funding.recordOutcome, { award, ...WORKERS, after: '1000' });
  await at.does(MERYEM, funding.recordOutcome, { award, ...WORKERS });
  await at.does(NADIA, funding.recordOutcome, { award, ...WORKERS, after: '110', afterOn: '2024-12-01' });
  expect((await seen(cooperative)).outcomes.map(({ after }) => after)).toEqual([100, 110]);
});

test('a figure that is none, a day to come, a neighbour: a sentence, and nothing is written', async () => {
  const cooperative = await at.another();
  const award = await awarded(cooperative);
  const tried = (more: object, actor = NADIA) =>
    at.tries(actor, funding.recordOutcome, { award, ...WORKERS, ...more });
  expect(await tried({ after: '99,5' })).toMatchObject({ code: 'count-unreadable', field: 'after' });
  expect(await tried({ before: '-3' })).toMatchObject({ fields: { before: 'count-unreadable' } });
  expect(await tried({ after: '99999999999' })).toMatchObject({ fields: { after: 'amount-too-large' } });
  expect(await tried({ afterOn: '2025-01-01' })).toMatchObject({ code: 'day-in-future' });
  expect(await tried({ beforeOn: '2024-07-05' })).toMatchObject({ code: 'before-after-after' });
  expect(await tried({ source: '' })).toMatchObject({ fields: { source: 'too-short' } });
  const neighbour = officer('Saïd', { kind: 'place', place: '09' });
  expect(await tried({}, neighbour)).toMatchObject({ code: 'absent' });
  expect((await seen(cooperative)).outcomes).toEqual([]);
});

const FLOWER = { programme: 'flower', measure: 'people', place: 'MA', source: 'Projet FLOWER' };

test('planned 300 people, reached at least 1,000: everybody reads the last told of a target', async () => {
  const first = { ...FLOWER, programmeName: 'FLOWER', programmeAr: 'فلاور', target: '300', actual: '120' };
  await at.does(NADIA, funding.recordAchievement, { ...first, day: '2023-12-31' });
  const last = { ...FLOWER, target: '300', actual: '1 000', atLeast: 'yes', day: '2024-12-31' };
  await at.does(NADIA, funding.recordAchievement, last);
  expect((await told('flower')).achievements).toMatchObject([
    { programmeName: 'FLOWER', programmeAr: 'فلاور', target: 300, actual: 1000, atLeast: true },
  ]);
});

test('a target needs a number, a place that exists and a programme with a name', async () => {
  const tried = (more: object, actor = NADIA) =>
    at.tries(actor, funding.recordAchievement, { ...FLOWER, actual: '3', day: '2024-12-31', ...more });
  expect(await tried({ actual: undefined })).toMatchObject({ code: 'required', field: 'actual' });
  expect(await tried({ place: '13' })).toMatchObject({ fields: { place: 'not-in-list' } });
  expect(await tried({ programme: 'unknown' })).toMatchObject({ code: 'required', field: 'programmeName' });
  expect(await tried({ day: '2025-01-01' })).toMatchObject({ code: 'day-in-future' });
  const khenifra = officer('Brahim', { kind: 'place', place: '05' });
  expect(await tried({ place: '04' }, khenifra)).toMatchObject({ code: 'forbidden' });
  expect(await tried({}, at.salma)).toMatchObject({ code: 'forbidden' });
});

test('all aid of a cooperative counts by its day: a prize, direct aid, older grants', async () => {
  const cooperative = await at.another();
  await awarded(cooperative, { amount: '50000', kind: 'prize', funder: 'ODCO', awardedOn: '2024-04-15' });
  await awarded(cooperative, { amount: '105000', kind: 'direct', awardedOn: '2022-06-30' });
  await awarded(cooperative, { amount: '210000', kind: 'direct', awardedOn: '2013-12-31' });
  const asking = { actor: NADIA, db: at.db, now: NOON };
  const shown = await funding.aidWindow.ask(asking, { organisation: cooperative });
  expect(shown).toMatchObject({
    value: {
      windows: [
        { months: 12, total: 50_000_00 },
        { months: 24, total: 50_000_00 },
        { months: 36, total: 155_000_00 },
      ],
    },
  });
  const many = await funding.aidOfMany.ask(asking, { organisations: [cooperative, await at.another()] });
  expect(many).toMatchObject({ value: [{ organisationId: cooperative, total: 155_000_00, awards: 3 }] });
  const neighbour = { ...asking, actor: officer('Saïd', { kind: 'place', place: '09' }) };
  expect(await funding.aidWindow.ask(neighbour, { organisation: cooperative })).toMatchObject({
    code: 'absent',
  });
});
