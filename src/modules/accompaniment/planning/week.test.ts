import fc from 'fast-check';
import { expect, test } from 'vitest';
import { communesOf } from '#platform/territory';
import { addDays, asDay } from '#platform/time';
import { restReason, type LocalCalendar } from '../calendar/rest-day.ts';
import { kilometresBetween, minutesBetween } from './distance.ts';
import { LIMITS, type Candidate } from './field-day.ts';
import { plannedWeek } from './week.ts';

const [KHENIFRA, MRIRT, KERROUCHEN, KBAB] = ['05.301.01.01', '05.301.01.05', '05.301.03.07', '05.301.03.05'];
const MONDAY = asDay('2025-01-20');
const WEEK = { monday: MONDAY, base: '05.301.01.01' };
const PROVINCE = communesOf('05.301').map(({ code }) => code);

function visit(visitId: string, communeCode = '', change: Partial<Candidate> = {}): Candidate {
  const window = { opensOn: asDay('2025-01-02'), closesOn: asDay('2025-02-15') };
  return { visitId, communeCode, ...window, calendar: {}, ...change };
}
const candidates = fc
  .array(
    fc.record({
      communeCode: fc.constantFrom(...PROVINCE),
      closes: fc.integer({ min: -60, max: 60 }),
      agreed: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined, freq: 5 }),
      souk: fc.constantFrom<LocalCalendar>({}, { souk: 2 }, { souk: 4 }),
    }),
    { maxLength: 25 },
  )
  .map((list) =>
    list.map(({ communeCode, closes, agreed, souk }, at) =>
      visit(`v${at}`, communeCode, {
        closesOn: addDays(MONDAY, closes),
        calendar: souk,
        ...(agreed !== undefined && { agreedOn: addDays(MONDAY, agreed) }),
      }),
    ),
  );

test('roads are estimated between communes: Khénifra to Mrirt is about half an hour or more', () => {
  expect(kilometresBetween(KHENIFRA, MRIRT)).toBeGreaterThan(25);
  expect(kilometresBetween(KHENIFRA, MRIRT)).toBeLessThan(50);
  expect(minutesBetween(KHENIFRA, KHENIFRA)).toBeLessThan(15);
  expect(minutesBetween(KHENIFRA, '09.541.09.15')).toBeGreaterThan(LIMITS.apartMinutes);
});

test('the most late comes first, and says why; who lies near joins the day, and says near whom', () => {
  const late = visit('late', KERROUCHEN, { closesOn: asDay('2024-12-01') });
  const near = visit('near', KBAB);
  const [first] = plannedWeek([visit('other', MRIRT), near, late], WEEK).days;
  const stop = first?.stops.find(({ visitId }) => visitId === 'late');
  expect(stop?.reasons).toContainEqual({ kind: 'late', days: 50 });
  expect(first?.stops.map(({ visitId }) => visitId)).toEqual(expect.arrayContaining(['late', 'near']));
  expect(first?.stops.flatMap(({ reasons }) => reasons.map(({ kind }) => kind))).toContain('near');
});

test('what was agreed stays on its day, even beside what is more urgent', () => {
  const agreed = visit('agreed', MRIRT, { agreedOn: asDay('2025-01-22') });
  const { days } = plannedWeek([visit('late', KBAB, { closesOn: asDay('2024-12-01') }), agreed], WEEK);
  const wednesday = days.find(({ day }) => day === '2025-01-22');
  expect(wednesday?.stops[0]).toMatchObject({ visitId: 'agreed', reasons: [{ kind: 'agreed' }, {}] });
});

test('a week with a feast has fewer days, and Ramadan fewer stops', () => {
  const many = PROVINCE.map((code, at) => visit(`v${at}`, code, { opensOn: asDay('2024-01-01') }));
  const feast = plannedWeek(many, { ...WEEK, monday: asDay('2025-01-13') });
  expect(feast.days.map(({ day }) => day)).not.toContain('2025-01-14');
  const ramadan = plannedWeek(many, { ...WEEK, monday: asDay('2025-03-10') });
  expect(Math.max(...ramadan.days.map(({ stops }) => stops.length))).toBe(LIMITS.stopsInRamadan);
});

test('every week: nobody twice, no closed day, two or three stops near each other, days that fit', () => {
  fc.assert(
    fc.property(candidates, (list) => {
      const { days, left } = plannedWeek(list, WEEK);
      const placed = days.flatMap(({ stops }) => stops.map(({ visitId }) => visitId));
      expect(new Set([...placed, ...left]).size).toBe(placed.length + left.length);
      for (const { day, stops, minutesOnRoad } of days) {
        const chosen = stops.map(({ visitId }) => list.find((one) => one.visitId === visitId));
        const free = chosen.filter((one) => one?.agreedOn === undefined);
        for (const one of free) expect(restReason(day, one?.calendar)).toBeUndefined();
        if (free.length === 0) continue;
        const agreed = chosen.length - free.length;
        expect(chosen.length).toBeLessThanOrEqual(Math.max(LIMITS.stops, agreed));
        if (stops.length > 1 && free.length === chosen.length)
          expect(minutesOnRoad + stops.length * LIMITS.visitMinutes).toBeLessThanOrEqual(LIMITS.dayMinutes);
      }
    }),
  );
});

test('the same list in another order gives the same week', () => {
  fc.assert(
    fc.property(candidates, (list) => {
      const free = list.filter(({ agreedOn }) => agreedOn === undefined);
      expect(plannedWeek(free.toReversed(), WEEK)).toEqual(plannedWeek(free, WEEK));
    }),
  );
});
