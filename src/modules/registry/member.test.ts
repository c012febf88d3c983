import { expect, test } from 'vitest';
import { asId } from '#platform/ids';
import { asDay } from '#platform/time';
import {
  FUNCTIONS,
  mayBeAdmitted,
  mayLeave,
  mayTakeOffice,
  tends,
  type OfficerFunction,
  type Term,
} from './member.ts';

const TODAY = asDay('2024-12-31');
const at = { foundedOn: asDay('2019-03-08'), today: TODAY, law: { adultAgeYears: 18 } };
const SALMA = asId<'member'>('01890000-0000-7000-8000-00000000000a');
const YASSINE = asId<'member'>('01890000-0000-7000-8000-00000000000b');
const salma = { memberId: SALMA, admittedOn: asDay('2020-01-10') };

function term(memberId: typeof SALMA, what: OfficerFunction, fromDay: string, toDay?: string): Term {
  const officerId = `${memberId}-${what}-${fromDay}`;
  return {
    officerId,
    memberId,
    function: what,
    fromDay: asDay(fromDay),
    toDay: toDay === undefined ? undefined : asDay(toDay),
  };
}

test.each([
  ['on the day of the founding', '2019-03-08', 1990, undefined],
  ['before the founding', '2019-03-07', 1990, 'before-founding'],
  ['on a day to come', '2025-01-01', 1990, 'day-in-future'],
  ['in the year of her eighteenth birthday', '2020-01-01', 2002, undefined],
  ['while a child', '2020-01-01', 2003, 'not-adult'],
  ['before she was born', '2020-01-01', 2090, 'not-adult'],
  ['at more than a hundred and ten', '2020-01-01', 1909, 'birth-year-unlikely'],
])('judges an admission %s', (_, admittedOn, birthYear, code) => {
  expect(mayBeAdmitted({ admittedOn: asDay(admittedOn), birthYear }, at)).toMatchObject(
    code === undefined ? { ok: true } : { ok: false, code },
  );
});

test('a member leaves once, after she came, and not in advance', () => {
  const leaves = (day: string, leftOn?: string) =>
    mayLeave(
      { admittedOn: salma.admittedOn, leftOn: leftOn === undefined ? undefined : asDay(leftOn) },
      asDay(day),
      TODAY,
    );
  expect(leaves('2020-01-10')).toMatchObject({ ok: true });
  expect(leaves('2020-01-09')).toMatchObject({ code: 'before-admission', field: 'leftOn' });
  expect(leaves('2025-01-01')).toMatchObject({ code: 'day-in-future', field: 'leftOn' });
  expect(leaves('2024-01-01', '2023-01-01')).toMatchObject({ code: 'already-left' });
});

test('one person presides, keeps the money or the minutes; managers and the board are several', () => {
  const held = FUNCTIONS.filter((what) => {
    const terms = [term(YASSINE, what, '2020-02-01')];
    return !mayTakeOffice(salma, { function: what, fromDay: asDay('2021-01-01') }, { terms, today: TODAY })
      .ok;
  });
  expect(held).toEqual(['president', 'treasurer', 'secretary']);
});

test('a function may follow another, and may not begin before it ended', () => {
  const terms = [term(YASSINE, 'treasurer', '2020-02-01', '2022-05-01')];
  const takes = (fromDay: string) =>
    mayTakeOffice(salma, { function: 'treasurer', fromDay: asDay(fromDay) }, { terms, today: TODAY });
  expect(takes('2022-05-01')).toMatchObject({ ok: true });
  expect(takes('2022-04-30')).toMatchObject({ code: 'function-held', field: 'function' });
  expect(takes('2020-01-09')).toMatchObject({ code: 'before-admission' });
  expect(takes('2025-01-01')).toMatchObject({ code: 'day-in-future' });
});

test('nobody holds the same function twice at once, nor after leaving', () => {
  const terms = [term(SALMA, 'board', '2020-02-01')];
  const again = { function: 'board', fromDay: asDay('2021-01-01') } as const;
  expect(mayTakeOffice(salma, again, { terms, today: TODAY })).toMatchObject({ code: 'function-held' });
  const gone = { ...salma, leftOn: asDay('2023-01-01') };
  expect(mayTakeOffice(gone, again, { terms: [], today: TODAY })).toMatchObject({ code: 'already-left' });
});

test('who presides, keeps money or minutes, or manages tends the cooperative; the board does not', () => {
  const tending = FUNCTIONS.filter((what) => tends(salma, [term(SALMA, what, '2020-02-01')]));
  expect(tending).toEqual(['president', 'treasurer', 'secretary', 'manager']);
  expect(tends(salma, [term(SALMA, 'treasurer', '2020-02-01', '2022-01-01')])).toBe(false);
  expect(tends(salma, [term(YASSINE, 'treasurer', '2020-02-01')])).toBe(false);
});
