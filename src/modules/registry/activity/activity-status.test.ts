import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, asDay } from '#platform/time';
import { EVIDENCE_KINDS } from '../activity.ts';
import { STATES } from '../cooperative.ts';
import { activityInputs } from './activity-inputs.ts';
import { activityDays, activityStatus, nextAgeing, type ActivityInputs } from './activity-status.ts';

const TODAY = asDay('2024-12-31');
const LAW = { activeWithinMonths: 36, dormantWithinMonths: 72, difficultyHeardForMonths: 18 };
const DAYS = activityDays(LAW, TODAY);
const FOUNDED = asDay('2010-01-01');

test('one that sold this year is active; silent for four years, dormant; for ten, ceased', () => {
  const seen = (day: string) =>
    activityStatus({ state: 'registered', foundedOn: FOUNDED, lastProof: asDay(day) }, DAYS);
  expect(seen('2024-06-01')).toBe('active');
  expect(seen('2020-12-30')).toBe('dormant');
  expect(seen('2014-06-01')).toBe('ceased');
});

test('one just founded is active without a sign; suspended, in difficulty; struck off, that', () => {
  const young = { foundedOn: asDay('2024-11-01'), state: 'registered' } as const;
  expect(activityStatus(young, DAYS)).toBe('active');
  expect(activityStatus({ ...young, state: 'suspended' }, DAYS)).toBe('difficulty');
  expect(activityStatus({ ...young, state: 'struck-off' }, DAYS)).toBe('struck-off');
});

test('a difficulty counts until a later declaration tells of none, or until it is too old', () => {
  const entry = { state: 'registered', foundedOn: FOUNDED } as const;
  const told = [{ kind: 'difficulty', day: asDay('2024-03-01') }] as const;
  expect(activityStatus(activityInputs(entry, told), DAYS)).toBe('difficulty');
  const later = [...told, { kind: 'declaration', day: asDay('2024-09-01') }] as const;
  expect(activityStatus(activityInputs(entry, later), DAYS)).toBe('active');
  const together = [...told, { kind: 'declaration', day: asDay('2024-03-01') }] as const;
  expect(activityStatus(activityInputs(entry, together), DAYS)).toBe('difficulty');
  const old = activityDays(LAW, addMonths(asDay('2024-03-02'), 18));
  expect(activityStatus(activityInputs(entry, told), old)).toBe('active');
});

test('without a new sign a status never gets younger', () => {
  const order = ['active', 'dormant', 'ceased'];
  fc.assert(
    fc.property(inputs, fc.nat(6_000), (one, days) => {
      const now = activityStatus(one, DAYS);
      const later = activityStatus(one, activityDays(LAW, addDays(TODAY, days)));
      if (!order.includes(now)) return;
      expect(order.indexOf(later)).toBeGreaterThanOrEqual(order.indexOf(now));
    }),
  );
});

test('the day it is said to age on is the last day it is what it is', () => {
  fc.assert(
    fc.property(inputs, (one) => {
      const ages = nextAgeing(one, LAW, TODAY);
      if (ages === undefined) return;
      const status = activityStatus(one, DAYS);
      const on = (day: typeof TODAY) => activityStatus(one, activityDays(LAW, day));
      expect(on(addDays(ages, -3))).toBe(status);
      expect(on(addDays(ages, 4))).not.toBe(status);
    }),
  );
});

test('the order in which signs are heard changes nothing', () => {
  const sign = fc.record({ kind: fc.constantFrom(...EVIDENCE_KINDS), day: fc.nat(5_000).map(ago) });
  fc.assert(
    fc.property(fc.array(sign), (signs) => {
      const entry = { state: 'registered', foundedOn: FOUNDED } as const;
      expect(activityInputs(entry, signs.toReversed())).toEqual(activityInputs(entry, signs));
    }),
  );
});

const inputs: fc.Arbitrary<ActivityInputs> = fc.record({
  state: fc.constantFrom(...STATES),
  foundedOn: fc.nat(6_000).map(ago),
  lastProof: fc.nat(6_000).map(ago),
});

function ago(days: number) {
  return addDays(TODAY, -days);
}
