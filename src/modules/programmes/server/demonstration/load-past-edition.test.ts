import { afterAll, beforeAll, expect, test } from 'vitest';
import { declareHeadcount, registerCooperative } from '#modules/registry/server';
import { ANONYMOUS, SYSTEM, type Actor } from '#platform/operation';
import { useReactions } from '#platform/operation/server';
import { applicationFile } from '../application/application-file.ts';
import { publicCalls } from '../call/public-calls.ts';
import { myApplications } from '../application/my-applications.ts';
import { myReviews } from '../review/my-reviews.ts';
import { officeReviews } from '../review/office-reviews.ts';
import { onInterestDeclared } from '../review/on-interest-declared.ts';
import { onReviewSubmitted } from '../review/on-review-submitted.ts';
import { publicResults } from '../selection/public-results.ts';
import { juror } from '../test-files.ts';
import {
  APPLIES,
  NADIA,
  person,
  testProgrammes,
  useTestWords,
  type TestProgrammes,
} from '../test-programmes.ts';
import type { Cast } from './acting.ts';
import { loadBegunFiles } from './load-begun-files.ts';
import { loadCalls } from './load-calls.ts';
import { loadContest } from './load-contest.ts';
import { loadPastEdition } from './load-past-edition.ts';
import { dayOf } from '#platform/time';

const LATER = new Date('2026-11-22T12:00:00Z');
let at: TestProgrammes;
let cast: Cast;

beforeAll(async () => {
  at = await testProgrammes();
  useTestWords();
  useReactions([onInterestDeclared, onReviewSubmitted]);
  const targant = await registered('Taytmatin n’Targant', { women: '20', men: '0' }, '09.541.09.15');
  const [rural, urban] = ['09.541.09.15', '09.001.01.01'];
  for (const [index, commune] of [rural, urban].entries())
    for (let one = 0; one < 6; one++) {
      await registered(`Coopérative des femmes ${index} ${one}`, { women: '9', men: '1' }, commune ?? '');
      if (one < 2)
        await registered(
          `Coopérative des seules femmes ${index} ${one}`,
          { women: '8', men: '0' },
          commune ?? '',
        );
      await registered(`Coopérative des hommes ${index} ${one}`, { women: '1', men: '9' }, commune ?? '');
    }
  const jurors = [juror(), juror(), juror()].map((actor) => {
    return { actor, communeCode: '06.181.01.01', organisationName: 'Jury' };
  });
  const khadija = person(APPLIES, { kind: 'organisation' }, targant);
  const fatima = person(APPLIES, { kind: 'place', place: '09' });
  cast = { nadia: NADIA, jurors, khadija, fatima, applies: khadija.verbs, db: at.db };
});
afterAll(() => at.close());

async function registered(nameFr: string, counts: { women: string; men: string }, communeCode: string) {
  const answer = await registerCooperative.perform(at.call(SYSTEM), {
    kind: 'cooperative',
    nameFr,
    nameAr: nameFr,
    communeCode,
    sector: 'argane',
    registeredOn: '2020-03-10',
    filedDay: '2020-03-10',
    ...counts,
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  const { organisationId } = answer.value;
  await declareHeadcount.perform(at.call(SYSTEM), {
    cooperative: organisationId,
    day: '2024-12-01',
    ...counts,
  });
  return organisationId;
}

const asking = (actor: Actor, now = LATER) => ({ actor, db: at.db, now });

test('a past edition is told whole: an interest, two far apart, minutes, one called', async () => {
  const call = await loadPastEdition(cast);
  const seen = await officeReviews.ask(asking(NADIA), { call });
  const files = seen.ok ? seen.value.files : [];
  expect(files).toHaveLength(14);
  expect(files.every(({ sent, of }) => sent === of && of >= 2)).toBe(true);
  const reviews = files.flatMap((file) => file.reviews);
  expect(reviews.filter(({ state }) => state === 'recused')).toHaveLength(1);
  expect(files.filter(({ result, of }) => (result?.gap ?? 0) > 1_500 && of === 3)).toHaveLength(1);
  const results = await publicResults.ask(asking(ANONYMOUS), { call });
  const [adopted] = results.ok ? results.value : [];
  const lines = adopted?.lines ?? [];
  const kinds = new Set(lines.map(({ because }) => because.kind));
  expect([...kinds].toSorted()).toEqual(['displaced', 'guarantee', 'merit', 'not-reached']);
  expect(lines.filter(({ outcome }) => outcome === 'selected')).toHaveLength(6);
  expect(adopted?.run.minutesNumber).toBe('PV 7/2024');
  expect(adopted?.successions).toMatchObject([{ called: expect.any(String) }]);
  expect(adopted?.run.guarantees.map(({ asked, reached }) => reached >= asked)).toEqual([true, true]);
});

test('Khadija reads that she waits, and has another file half typed in a call that is open', async () => {
  const calls = await loadCalls(NADIA, { now: LATER, today: dayOf(LATER), db: at.db });
  await loadBegunFiles(cast, { calls, assisted: undefined, now: LATER });
  const { khadija } = cast;
  const mine = await myApplications.ask(asking(khadija), { cooperative: khadija.onBehalfOf });
  const files = mine.ok ? mine.value.files : [];
  expect(files.map(({ state }) => state)).toEqual(['draft', 'submitted']);
  const sent = files[1]?.applicationId;
  const read = await applicationFile.ask(asking(khadija), { application: sent });
  expect(read).toMatchObject({
    value: { result: { of: 13, line: { outcome: 'waiting', because: { kind: 'not-reached' } } } },
  });
});

test('a contest is in the hands of its jurors: each has sent one review and finds others to do', async () => {
  const call = await loadContest(cast, LATER);
  for (const { actor } of cast.jurors) {
    const mine = await myReviews.ask(asking(actor), {});
    const own = mine.ok ? mine.value.reviews.filter(({ callId }) => callId === call) : [];
    const states = own.map(({ state }) => state).toSorted();
    expect(states.filter((state) => state === 'submitted')).toHaveLength(1);
    expect(states.filter((state) => state === 'assigned').length).toBeGreaterThan(0);
    expect(mine.ok && mine.value.hasSigned).toBe(true);
  }
  const listed = await publicCalls.ask(asking(ANONYMOUS), {});
  const stages = listed.ok ? listed.value.map(({ stage }) => stage).toSorted() : [];
  expect(new Set(stages)).toEqual(new Set(['adopted', 'open', 'reviewing']));
});
