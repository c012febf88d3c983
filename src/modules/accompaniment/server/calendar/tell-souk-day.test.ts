import { afterAll, beforeAll, expect, test } from 'vitest';
import { asDay } from '#platform/time';
import { closedDay } from '../../calendar/closed-day.ts';
import { restReason, weekdayOf } from '../../calendar/rest-day.ts';
import { weekProposal } from '../planning/week-proposal.ts';
import {
  COACH_VERBS,
  person,
  testAccompaniment,
  valueOf,
  type TestAccompaniment,
} from '../test-accompaniment.ts';
import { tellSoukDay } from './tell-souk-day.ts';

const [KERROUCHEN, THURSDAY, TUESDAY] = ['05.301.03.07', 4, 2];
let at: TestAccompaniment;
let fatima: ReturnType<typeof person>;
beforeAll(async () => {
  at = await testAccompaniment();
  const { personId } = at.fatima;
  const verbs = [...COACH_VERBS, 'accompaniment.tell-souk-day', 'accompaniment.week-proposal'];
  fatima = person(verbs, { kind: 'place', place: '05' }, { personId });
});
afterAll(() => at.close());
const tell = (weekday: number, communeCode: string = KERROUCHEN) =>
  tellSoukDay.perform(at.call(fatima), { communeCode, weekday: String(weekday) });

test('once Fatima told the market day, windows lie off it, off feasts and Sundays', async () => {
  const before = await at.thread((await at.enrol()).enrolment);
  expect(before.calendar.souk).toBeUndefined();
  expect(await tell(THURSDAY)).toMatchObject({ ok: true });
  const after = await at.thread((await at.enrol()).enrolment);
  expect(after.calendar.souk).toBe(THURSDAY);
  for (const { opensOn, dueOn, closesOn } of after.visits)
    for (const day of [opensOn, dueOn, closesOn]) {
      expect(weekdayOf(day)).not.toBe(THURSDAY);
      expect(closedDay(day)).toBeUndefined();
      expect(restReason(day, after.calendar)).toBeUndefined();
    }
  const moved = after.visits.filter(({ dueOn }, ordinal) => dueOn !== before.visits[ordinal]?.dueOn);
  expect(moved.length).toBeGreaterThan(0);
});

test('her weeks keep off the market told last; the windows first planned are not edited', async () => {
  const { enrolment } = await at.enrol();
  const planned = (await at.thread(enrolment)).visits.map(({ dueOn }) => dueOn);
  await valueOf(tell(TUESDAY));
  expect((await at.thread(enrolment)).visits.map(({ dueOn }) => dueOn)).toEqual(planned);
  const week = await valueOf(weekProposal.ask(at.ask(fatima), { of: '2025-01-07' }));
  const busy = week.plan.days.filter(({ stops }) =>
    stops.some(({ communeCode }) => communeCode === KERROUCHEN),
  );
  expect(busy.length).toBeGreaterThan(0);
  expect(busy.map(({ day }) => day)).not.toContain(asDay('2025-01-07'));
});

test('a market is told of a commune within reach, on a day of the week', async () => {
  expect(await tell(9)).toMatchObject({ code: 'invalid' });
  expect(await tell(THURSDAY, '09.541.09.15')).toMatchObject({ code: 'forbidden' });
  expect(await tell(THURSDAY, '05.301')).toMatchObject({ ok: false });
});
