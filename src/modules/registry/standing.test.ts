import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asDay } from '#platform/time';
import type { Headcount } from './headcount.ts';
import type { LifeEvent } from './life-event.ts';
import { standingsOf } from './standing.ts';

const COMMUNES = ['05.301.01.05', '06.141.01.01'] as const;
const bands = (count: number) => ({ 'under-35': 0, '35-to-59': count, '60-and-over': 0 });
function headcount(day: string, women: number, men: number): Headcount {
  return {
    day: asDay(day),
    women: bands(women),
    men: bands(men),
    officers: 1,
    womenOfficers: 1,
    source: 'declared',
  };
}
function event(kind: LifeEvent['kind'], legalDay: string, more: Partial<LifeEvent> = {}): LifeEvent {
  const day = asDay(legalDay);
  return {
    eventId: `${kind}-${legalDay}`,
    kind,
    legalDay: day,
    filedDay: day,
    recordedAt: `${legalDay}T10:00:00Z`,
    ...more,
  };
}

const LIFE: readonly LifeEvent[] = [
  event('registration', '2015-03-08'),
  event('amendment', '2017-01-01', { changes: { communeCode: { from: COMMUNES[0], to: COMMUNES[1] } } }),
  event('amendment', '2018-01-01', { changes: { sector: { from: 'artisanat', to: 'agriculture' } } }),
  event('suspension', '2019-01-01'),
  event('striking-off', '2020-01-01'),
];
const COUNTS = [headcount('2015-03-08', 9, 0), headcount('2018-06-01', 9, 3)];
const now = {
  kind: 'cooperative',
  communeCode: COMMUNES[1],
  sector: 'agriculture',
  milieu: 'rural',
} as const;

test('a life is told by its standings: who, where and what on each day something changed', () => {
  const told = standingsOf({ now, events: LIFE, headcounts: COUNTS });
  expect(
    told.map(({ day, counted, communeCode, sector, members, womenOnly }) => [
      day,
      counted,
      communeCode,
      sector,
      members,
      womenOnly,
    ]),
  ).toEqual([
    ['2015-03-08', true, COMMUNES[0], 'artisanat', 9, true],
    ['2017-01-01', true, COMMUNES[1], 'artisanat', 9, true],
    ['2018-01-01', true, COMMUNES[1], 'agriculture', 9, true],
    ['2018-06-01', true, COMMUNES[1], 'agriculture', 12, false],
    ['2020-01-01', false, COMMUNES[1], 'agriculture', 12, false],
  ]);
});

test('the standings are the same in whatever order events and headcounts were recorded', () => {
  const told = standingsOf({ now, events: LIFE, headcounts: COUNTS });
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...LIFE], { minLength: LIFE.length }),
      fc.shuffledSubarray([...COUNTS], { minLength: COUNTS.length }),
      (events, headcounts) => {
        expect(standingsOf({ now, events, headcounts })).toEqual(told);
      },
    ),
  );
});

test('a headcount of before the registration counts from the registration on', () => {
  const told = standingsOf({
    now,
    events: [event('registration', '2015-03-08')],
    headcounts: [headcount('2015-01-01', 7, 0)],
  });
  expect(told).toMatchObject([{ day: '2015-03-08', members: 7 }]);
});

test('an association is kept in the register, and counts in no figure of cooperatives', () => {
  const told = standingsOf({ now: { ...now, kind: 'association' }, events: LIFE, headcounts: COUNTS });
  expect(told.some(({ counted }) => counted)).toBe(false);
});
