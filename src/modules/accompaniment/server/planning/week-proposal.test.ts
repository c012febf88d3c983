import { afterAll, beforeAll, expect, test } from 'vitest';
import { person, testAccompaniment, valueOf, type TestAccompaniment } from '../test-accompaniment.ts';
import { proposeVisit } from '../visit/propose-visit.ts';
import { arrangeWeek } from './arrange-week.ts';
import { weekProposal } from './week-proposal.ts';

const VERBS = ['accompaniment.week-proposal', 'accompaniment.arrange-week'];
let at: TestAccompaniment;
beforeAll(async () => {
  at = await testAccompaniment();
});
afterAll(() => at.close());

test('Fatima is proposed a week, changes it, and the cooperatives are asked', async () => {
  const { personId } = at.fatima;
  const fatima = person(VERBS, { kind: 'place', place: '05' }, { personId });
  const first = await at.enrol();
  const second = await at.enrol();
  const week = () => valueOf(weekProposal.ask(at.ask(fatima), { of: '2025-01-07' }));
  const { plan, monday } = await week();
  expect(monday).toBe('2025-01-06');
  const placed = plan.days.flatMap(({ stops }) => stops.map(({ visitId }) => visitId));
  expect(placed).toEqual(expect.arrayContaining([first.visits[0], second.visits[0]]));
  const stops = [{ visit: first.visits[0], on: '2025-01-09' }];
  expect(await arrangeWeek.perform(at.call(fatima), { stops })).toMatchObject({ value: { arranged: 1 } });
  expect(await arrangeWeek.perform(at.call(fatima), { stops })).toMatchObject({ value: { arranged: 0 } });
  const after = await week();
  const thursday = after.plan.days.find(({ day }) => day === '2025-01-09');
  expect(thursday?.stops.map(({ visitId }) => visitId)).toContain(first.visits[0]);
  const past = [{ visit: first.visits[0], on: '2024-12-02' }];
  expect(await arrangeWeek.perform(at.call(fatima), { stops: past })).toMatchObject({ code: 'day-behind' });
  const other = person(VERBS, { kind: 'place', place: '05' });
  expect(await arrangeWeek.perform(at.call(other), { stops })).toMatchObject({ code: 'absent' });
});

test('a visit whose agreed day went by comes back into the week, as late', async () => {
  const { personId } = at.fatima;
  const verbs = [...VERBS, 'accompaniment.propose-visit'];
  const fatima = person(verbs, { kind: 'place', place: '05' }, { personId });
  const { visits } = await at.enrol();
  const [visit = ''] = visits;
  const early = at.call(fatima, new Date('2024-01-10T09:00:00Z'));
  await valueOf(proposeVisit.perform(early, { visit, on: '2024-01-15' }));
  const { plan } = await valueOf(weekProposal.ask(at.ask(fatima), { of: '2025-01-07' }));
  const stop = plan.days.flatMap(({ stops }) => stops).find(({ visitId }) => visitId === visit);
  expect(stop?.reasons).toContainEqual(expect.objectContaining({ kind: 'late' }));
});
