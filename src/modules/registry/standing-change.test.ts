import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, asDay, type Day } from '#platform/time';
import { standingChanges, type StandingChange } from './standing-change.ts';
import type { Standing } from './standing.ts';

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
  'womenUnder35',
  'women60AndOver',
  'men60AndOver',
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
    kind: 'cooperative',
    milieu: 'rural',
    members,
    women,
    youth: Math.floor(women / 2),
    womenUnder35: Math.floor(women / 2),
    women60AndOver: Math.floor(women / 3),
    men60AndOver: members - women,
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
  const { members, women, youth, ledByWomen, womenOnly, womenUnder35, women60AndOver, men60AndOver } = valid;
  const led = [Number(ledByWomen), Number(womenOnly), womenOnly ? members : 0];
  return [1, members, women, youth, ...led, womenUnder35, women60AndOver, men60AndOver];
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

test('each entry is created once, on the first day it counts', () => {
  fc.assert(
    fc.property(standings, standings, (before, after) => {
      const created = standingChanges(before, after).reduce((sum, change) => sum + change.created, 0);
      const began = (all: readonly Standing[]) => Number(all.some(({ counted }) => counted));
      expect(created).toBe(began(after) - began(before));
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
