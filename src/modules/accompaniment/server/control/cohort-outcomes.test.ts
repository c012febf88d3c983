import { afterAll, beforeAll, expect, test } from 'vitest';
import { declareHeadcount, recordMove, registerCooperative } from '#modules/registry/server';
import { BROUGHT, itemsOf } from '../../diagnostic/instrument.ts';
import { openCohort } from '../cohort/open-cohort.ts';
import { assessOurselves } from '../record/assess-ourselves.ts';
import { enrolmentComparison } from '../record/enrolment-comparison.ts';
import { publishInstrument } from '../record/publish-instrument.ts';
import { rateVisit } from '../record/rate-visit.ts';
import { saveScores } from '../record/save-scores.ts';
import { person, testAccompaniment, valueOf, type TestAccompaniment } from '../test-accompaniment.ts';
import { finishVisit } from '../visit/finish-visit.ts';
import { startVisit } from '../visit/start-visit.ts';
import { cohortOutcomes } from './cohort-outcomes.ts';
import { controls } from './controls.ts';

const [KHENIFRA, MRIRT, SEBT] = ['05.301.01.01', '05.301.01.05', '05.301.07.19'];
const [FIRST, SECOND] = [new Date('2024-12-30T09:00:00Z'), new Date('2026-04-10T09:00:00Z')];
let at: TestAccompaniment;
beforeAll(async () => {
  at = await testAccompaniment();
});
afterAll(() => at.close());

async function newCohort() {
  const about = { programme: 'mourafaka', nameFr: 'Deuxième cohorte', nameAr: 'الفوج الثاني' };
  const plan = { template: 'mourafaka', startsOn: '2024-01-02', capacity: '50' };
  return (await valueOf(openCohort.perform(at.call(at.nadia), { ...about, ...plan }))).cohort;
}

/** A cooperative of another trade, of the same place and year. */
async function another(sector: string, women: string) {
  const names = { nameFr: `Coopérative ${sector}`, nameAr: `تعاونية ${sector}` };
  const founded = { registeredOn: '2023-11-06', filedDay: '2023-11-06', communeCode: MRIRT };
  const about = { kind: 'cooperative', ...names, ...founded, sector, women, men: '2' };
  return (await valueOf(registerCooperative.perform(at.call(), about))).organisationId;
}

/** Fatima makes a visit, and scores everything of the grid of that day alike. */
async function visited(visit: string, score: string, now: Date) {
  const version = BROUGHT.filter(({ publishedOn }) => publishedOn <= now.toISOString().slice(0, 10)).at(-1);
  const answers = itemsOf(version ?? { dimensions: [] }).map(({ key }) => ({ item: key, score }));
  await valueOf(startVisit.perform(at.call(at.fatima, now), { visit, consent: 'no' }));
  await valueOf(saveScores.perform(at.call(undefined, now), { visit, answers }));
  await valueOf(finishVisit.perform(at.call(at.fatima, now), { visit, agreedBy: { name: 'Itto' } }));
}

test('the radar lays three versions of the grid over each other where each continues the last', async () => {
  const { enrolment, visits, president } = await at.enrol();
  await visited(visits[0] ?? '', '3', FIRST);
  await visited(visits[1] ?? '', '5', SECOND);
  const [nadia, may] = [
    person(['accompaniment.publish-instrument'], { kind: 'everything' }),
    new Date('2026-05-02T09:00:00Z'),
  ];
  const dimensions = (BROUGHT.at(-1)?.dimensions ?? []).map((one) => ({
    ...one,
    bridges: one.key === 'market' ? [] : [one.key],
  }));
  const content = JSON.stringify({ dimensions });
  await valueOf(publishInstrument.perform(at.call(nadia, may), { content }));
  const herself = person(['accompaniment.assess-ourselves'], { kind: 'organisation' }, president);
  const answers = dimensions.flatMap(({ items }) => items.map(({ key }) => ({ item: key, score: '4' })));
  await valueOf(assessOurselves.perform(at.call(herself, may), { enrolment, answers }));
  const reader = person(
    ['accompaniment.enrolment-comparison', 'accompaniment.validate-visit'],
    at.nadia.reach,
  );
  const seen = await valueOf(enrolmentComparison.ask(at.ask(reader, may), { enrolment }));
  expect(seen.isAcrossVersions).toBe(true);
  expect(seen.assessments.map(({ kind, version, ordinal }) => [kind, version, ordinal])).toEqual([
    ['visit', 1, 1],
    ['visit', 2, 2],
    ['self', 3, undefined],
  ]);
  const lines = seen.dimensions.map(({ dimension, values, isBridged }) => [
    dimension.key,
    [...values],
    isBridged,
  ]);
  expect(lines).toEqual(
    expect.arrayContaining([
      ['governance', [300, 500, 400], true],
      ['finance', [300, 500, 400], true],
      ['members', [undefined, 500, 400], false],
      ['market', [undefined, undefined, 400], false],
    ]),
  );
});

test('a cohort grows by the mean of its cooperatives at each visit; they give the stars', async () => {
  const cohort = await newCohort();
  const [one, other] = [await at.enrol({ cohort }), await at.enrol({ cohort })];
  await visited(one.visits[0] ?? '', '3', FIRST);
  await visited(other.visits[0] ?? '', '5', FIRST);
  await visited(one.visits[1] ?? '', '5', SECOND);
  const herself = person(['accompaniment.rate-visit'], { kind: 'organisation' }, one.president);
  const rating = { visit: one.visits[0], stars: '4' };
  await valueOf(rateVisit.perform(at.call(herself), rating));
  const reader = person(['accompaniment.cohort-outcomes'], { kind: 'everything' });
  const seen = await valueOf(cohortOutcomes.ask(at.ask(reader, SECOND), { cohort }));
  expect(seen.growth).toEqual([
    { ordinal: 1, scored: 2, hundredths: 400 },
    { ordinal: 2, scored: 1, hundredths: 500 },
  ]);
  expect(seen.stars).toEqual([{ stars: 4, count: 1 }]);
});

test('the supported stand beside those of their trade, place and years nobody walked with', async () => {
  const cohort = await newCohort();
  const [grown, ended, alone] = [
    await at.cooperative(MRIRT),
    await at.cooperative(MRIRT),
    await another('peche', '11'),
  ];
  for (const cooperative of [grown, ended, alone]) await at.enrol({ cohort, cooperative });
  const alike = await at.cooperative(MRIRT);
  await another('agriculture', '30');
  const counts = (cooperative: string, women: string) =>
    valueOf(declareHeadcount.perform(at.call(), { cooperative, day: '2024-12-01', women, men: '2' }));
  await counts(grown, '18');
  await counts(alike, '9');
  const gone = { cooperative: ended, move: 'striking-off', legalDay: '2024-11-04' };
  await valueOf(recordMove.perform(at.call(), gone));
  const reader = person(['accompaniment.cohort-outcomes'], { kind: 'everything' });
  const { compared } = await valueOf(cohortOutcomes.ask(at.ask(reader), { cohort }));
  expect(compared).toMatchObject({ matched: 2, unmatched: 1 });
  expect(compared.supported).toMatchObject({
    cooperatives: 2,
    membersBefore: 13,
    stillCounted: 0.5,
  });
  expect(compared.others).toMatchObject({ membersBefore: 13, stillCounted: 1 });
  expect(compared.others.cooperatives).toBeGreaterThanOrEqual(1);
  expect(compared.supported.membersAfter).toBe((20 + 13) / 2);
});

test('far communes are half of a cohort and get one visit of three: control says so', async () => {
  const cohort = await newCohort();
  const enrol = async (communeCode: string) =>
    at.enrol({ cohort, cooperative: await at.cooperative(communeCode) });
  const [near, , far] = [await enrol(KHENIFRA), await enrol(MRIRT), await enrol(SEBT), await enrol(SEBT)];
  await visited(near.visits[0] ?? '', '3', FIRST);
  await visited(near.visits[1] ?? '', '3', SECOND);
  await visited(far.visits[0] ?? '', '3', FIRST);
  const reader = person(['accompaniment.controls'], { kind: 'everything' });
  const { remote } = await valueOf(controls.ask(at.ask(reader), { cohort }));
  expect(remote).toEqual({ cooperatives: 4, remoteCooperatives: 2, visits: 3, remoteVisits: 1 });
});
