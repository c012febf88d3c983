import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, asDay } from '#platform/time';
import { restReason } from '../calendar/rest-day.ts';
import { lateDays, punctualityCounts, punctualityOf } from './punctuality.ts';
import { evenStages, windowOf } from './template.ts';
import { dayInField, mayStartNow, movedVisit, VISIT_MOVES, VISIT_STATES, type VisitMove } from './visit.ts';

const ENROLLED = asDay('2023-06-01');
const MOURAFAKA = { daysBefore: 15, daysAfter: 30 };
const stages = evenStages(24, 12);
const TWELVE = stages.ok ? stages.value : [];
const window = (offsetDays: number) =>
  windowOf({ offsetDays }, MOURAFAKA, { enrolledOn: ENROLLED, place: {} });

test('Mourafaka: twelve visits over twenty-four months, a diagnostic first and a final last', () => {
  expect(TWELVE.map(({ offsetDays }) => offsetDays)).toEqual([
    0, 61, 122, 183, 244, 305, 366, 427, 488, 549, 610, 671,
  ]);
  expect(TWELVE[0]?.kind).toBe('diagnostic');
  expect(TWELVE[11]?.kind).toBe('final');
  expect(TWELVE.filter(({ kind }) => kind === 'follow-up')).toHaveLength(10);
  expect(evenStages(24, 1)).toMatchObject({ code: 'visits-out-of-range' });
  expect(evenStages(0, 12)).toMatchObject({ code: 'months-out-of-range' });
});

test('a window is fifteen days before and thirty after, each end moved to a working day', () => {
  // Due on 1 August 2023, a Tuesday; fifteen days before is 17 July; thirty after is 31 August.
  expect(window(61)).toEqual({ dueOn: '2023-08-01', opensOn: '2023-07-17', closesOn: '2023-08-31' });
  // Due on 30 September 2023, a Saturday; opens on Friday 15 September; closes on Monday 30 October.
  expect(window(121)).toEqual({ dueOn: '2023-10-02', opensOn: '2023-09-15', closesOn: '2023-10-30' });
  // The first opens with the enrolment, never before it.
  expect(window(0).opensOn).toBe(ENROLLED);
});

test('every window of every enrolment lies on working days, in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1200 }), fc.constantFrom(...TWELVE), (after, stage) => {
      const enrolledOn = addDays(asDay('2021-01-01'), after);
      const place = { souk: 4 } as const;
      const { opensOn, dueOn, closesOn } = windowOf(stage, MOURAFAKA, { enrolledOn, place });
      expect(opensOn <= dueOn && dueOn <= closesOn && enrolledOn <= opensOn).toBe(true);
      for (const day of [opensOn, dueOn, closesOn]) expect(restReason(day, place)).toBeUndefined();
    }),
  );
});

test('a visit goes planned, proposed, confirmed, started, done, validated; and nothing skips a judge', () => {
  const walked = (['propose', 'confirm', 'start', 'finish', 'validate'] as const).reduce<string>(
    (state, move) => {
      const from = VISIT_STATES.find((one) => one === state) ?? 'planned';
      const next = movedVisit(from, move);
      return next.ok ? next.value : next.code;
    },
    'planned',
  );
  expect(walked).toBe('validated');
  expect(movedVisit('validated', 'cancel')).toMatchObject({ code: 'move-not-allowed' });
  expect(movedVisit('started', 'validate')).toMatchObject({ code: 'move-not-allowed' });
  expect(movedVisit('done', 'reschedule')).toMatchObject({ code: 'move-not-allowed' });
});

test('whatever the moves, a validated visit was started, then done', () => {
  const moves = fc.array(fc.constantFrom(...(Object.keys(VISIT_MOVES) as VisitMove[])), { maxLength: 30 });
  fc.assert(
    fc.property(moves, (tried) => {
      const seen: string[] = ['planned'];
      let state: (typeof VISIT_STATES)[number] = 'planned';
      for (const move of tried) {
        const next = movedVisit(state, move);
        if (!next.ok) continue;
        state = next.value;
        seen.push(state);
      }
      if (state === 'validated') {
        expect(seen.indexOf('started')).toBeGreaterThan(0);
        expect(seen.at(-2)).toBe('done');
      }
      if (seen.includes('cancelled')) expect(state).toBe('cancelled');
    }),
  );
});

test('no third visit before the first is done, missed or cancelled, and one at a time', () => {
  const others = [
    { ordinal: 1, state: 'planned' },
    { ordinal: 2, state: 'planned' },
    { ordinal: 3, state: 'planned' },
  ] as const;
  expect(mayStartNow({ ordinal: 2, state: 'planned' }, others)).toMatchObject({ ok: true });
  expect(mayStartNow({ ordinal: 3, state: 'planned' }, others)).toMatchObject({
    code: 'visits-before-open',
    detail: { visit: 1 },
  });
  const missed = [{ ordinal: 1, state: 'missed' } as const, ...others.slice(1)];
  expect(mayStartNow({ ordinal: 3, state: 'planned' }, missed)).toMatchObject({ ok: true });
  const open = [{ ordinal: 1, state: 'started' } as const];
  expect(mayStartNow({ ordinal: 2, state: 'planned' }, open)).toMatchObject({ code: 'another-visit-open' });
});

test('a visit put off and done after its first window is late, and one done within is on time', () => {
  const visit = { ...window(61), state: 'done' } as const;
  expect(punctualityOf({ ...visit, doneOn: asDay('2023-08-31') }, asDay('2024-01-01'))).toBe('on-time');
  expect(punctualityOf({ ...visit, doneOn: asDay('2023-09-01') }, asDay('2024-01-01'))).toBe('late');
  expect(lateDays({ ...visit, doneOn: asDay('2023-09-04') }, asDay('2024-01-01'))).toBe(4);
  expect(punctualityOf({ ...visit, doneOn: asDay('2023-07-10') }, asDay('2024-01-01'))).toBe('early');
  const waits = { ...window(61), state: 'confirmed' } as const;
  expect(punctualityOf(waits, asDay('2023-09-01'))).toBe('overdue');
  expect(punctualityOf(waits, asDay('2023-08-31'))).toBe('open');
  expect(punctualityOf(waits, asDay('2023-07-01'))).toBe('ahead');
});

test('missed and overdue visits weigh on the share done in time; cancelled ones do not', () => {
  const at = (state: 'done' | 'missed' | 'cancelled' | 'planned', doneOn?: string) => ({
    ...window(61),
    state,
    ...(doneOn !== undefined && { doneOn: asDay(doneOn) }),
  });
  const visits = [
    at('done', '2023-08-02'),
    at('done', '2023-10-01'),
    at('missed'),
    at('cancelled'),
    at('planned'),
  ];
  expect(punctualityCounts(visits, asDay('2023-12-01'))).toMatchObject({ onTime: 1, judged: 4 });
});

test('a phone whose clock is a year ahead is told so, and the day may then be told', () => {
  const known = { now: new Date('2024-12-31T12:00:00Z'), today: asDay('2024-12-31'), notBefore: ENROLLED };
  const madeAt = new Date('2025-12-31T09:00:00Z');
  expect(dayInField({ madeAt }, known)).toMatchObject({ code: 'clock-ahead', field: 'madeAt' });
  expect(dayInField({ madeAt, day: asDay('2024-12-30') }, known)).toMatchObject({ value: '2024-12-30' });
  expect(dayInField({ madeAt, day: asDay('2025-01-01') }, known)).toMatchObject({ code: 'day-in-future' });
  const first = new Date('1970-01-01T00:00:00Z');
  expect(dayInField({ madeAt: first }, known)).toMatchObject({ code: 'day-before-enrolment' });
  expect(dayInField({ madeAt: new Date('2024-12-31T12:05:00Z') }, known)).toMatchObject({ ok: true });
});
