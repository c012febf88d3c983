import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, asDay, type Day } from '#platform/time';
import type { Headcount } from './headcount.ts';
import type { LifeEvent } from './life-event.ts';
import { standingChanges, standingsOf, type Standing, type StandingChange } from './standing.ts';

const START = asDay('2015-01-01');
const COMMUNES = ['05.301.01.05', '06.141.01.01'] as const;
const SECTORS = ['artisanat', 'agriculture'] as const;
const SUMS = [
  'cooperatives',
  'members',
  'women',
  'youth',
  'ledByWomen',
  'womenOnly',
  'womenOnlyMembers',
] as const;

const standings = fc
  .uniqueArray(
    fc.record({
      after: fc.integer({ min: 0, max: 400 }),
      counted: fc.boolean(),
      communeCode: fc.constantFrom(...COMMUNES),
      sector: fc.constantFrom(...SECTORS),
      members: fc.nat(40),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      ledByWomen: fc.boolean(),
    }),
    { maxLength: 8, selector: ({ after }) => after },
  )
  .map((made) => made.toSorted((a, b) => a.after - b.after).map(asStanding));

function asStanding(
  made: { after: number; share: number; members: number } & Pick<
    Standing,
    'counted' | 'communeCode' | 'sector' | 'ledByWomen'
  >,
): Standing {
  const { after, share, members, ...rest } = made;
  const women = Math.floor(members * share);
  return {
    ...rest,
    day: addDays(START, after),
    milieu: 'rural',
    members,
    women,
    youth: Math.floor(women / 2),
    womenOnly: members > 0 && women === members,
  };
}

/** The sums of a place and sector on a day, told by the standings valid then. */
function sumsOn(all: readonly Standing[], day: Day, at: { communeCode: string; sector: string }) {
  const valid = all.findLast((one) => one.day <= day);
  const counts =
    valid !== undefined &&
    valid.counted &&
    valid.communeCode === at.communeCode &&
    valid.sector === at.sector;
  if (!counts) return SUMS.map(() => 0);
  const { members, women, youth, ledByWomen, womenOnly } = valid;
  return [1, members, women, youth, Number(ledByWomen), Number(womenOnly), womenOnly ? members : 0];
}

function changed(changes: readonly StandingChange[], day: Day, at: { communeCode: string; sector: string }) {
  const here = changes.filter(
    (one) => one.day <= day && one.communeCode === at.communeCode && one.sector === at.sector,
  );
  return SUMS.map((measure) => here.reduce((sum, change) => sum + change[measure], 0));
}

test('the changes turn the sums of before into the sums of after, on every day, in every place', () => {
  fc.assert(
    fc.property(standings, standings, fc.integer({ min: -1, max: 420 }), (before, after, later) => {
      const changes = standingChanges(before, after);
      const day = addDays(START, later);
      for (const communeCode of COMMUNES) {
        for (const sector of SECTORS) {
          const at = { communeCode, sector };
          const sums = sumsOn(before, day, at).map(
            (sum, index) => sum + (changed(changes, day, at)[index] ?? 0),
          );
          expect(sums).toEqual(sumsOn(after, day, at));
        }
      }
    }),
  );
});

test('nothing changes from a list to itself', () => {
  fc.assert(
    fc.property(standings, (same) => {
      expect(standingChanges(same, same)).toEqual([]);
    }),
  );
});

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
