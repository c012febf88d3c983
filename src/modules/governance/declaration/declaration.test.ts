import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#platform/ids';
import { addDays, asDay } from '#platform/time';
import { anotherCode, codeLives } from './confirmation.ts';
import {
  deadlineOf,
  DECLARATION_STATES,
  mayBeDeclared,
  moved,
  MOVES,
  receiptNumber,
  reminderDue,
} from './declaration.ts';
import { prefilled } from './prefilled.ts';
import { asTyped, DeclaredInput, declaredFits } from './typed.ts';

const RULES = { assemblyWithinMonths: 6, yearlyFilingWithinDays: 30 };
const REMINDERS = { yearlyReminderFirstDays: 30, yearlyReminderLastDays: 7 };
const NOON = new Date('2025-05-05T12:00:00Z');
const DECLARED = {
  womenUnder35: '7',
  women35to59: '8',
  women60: '1',
  menUnder35: '0',
  men35to59: '0',
  men60: '0',
  officers: '3',
  womenOfficers: '3',
  jobsWomen: '٦',
  jobsMen: '0',
  turnover: 'up-to-200k',
};

test('a year is declared by the end of the months for the assembly and the days for the filing', () => {
  expect(deadlineOf(2024, RULES)).toBe('2025-07-30');
});

test('only the last years closed are declared, and none before the founding', () => {
  const at = { foundedOn: asDay('2022-06-01'), today: asDay('2025-03-01') };
  expect(mayBeDeclared(2024, at)).toMatchObject({ ok: true });
  expect(mayBeDeclared(2025, at)).toMatchObject({ code: 'year-not-closed' });
  expect(mayBeDeclared(2021, at)).toMatchObject({ code: 'year-before-founding' });
  expect(mayBeDeclared(2012, at)).toMatchObject({ code: 'year-too-old' });
});

test('a declaration moves only as its table says, and once confirmed no more', () => {
  for (const state of DECLARATION_STATES) {
    for (const [move, { from, to }] of Object.entries(MOVES)) {
      const known = move === 'submission' || move === 'return' || move === 'confirmation' ? move : 'return';
      const allowed = from.some((one) => one === state);
      expect(moved(state, known)).toMatchObject(allowed ? { ok: true, value: to } : { ok: false });
    }
  }
  expect(moved('confirmed', 'return')).toMatchObject({ code: 'declaration-confirmed' });
});

test('a reminder is due in the days before the deadline, the last one nearest to it, none after', () => {
  const deadline = asDay('2025-07-30');
  const due = (days: number) => reminderDue(deadline, addDays(deadline, -days), REMINDERS);
  expect([31, 30, 8, 7, 0, -1].map(due)).toEqual([undefined, 'first', 'first', 'last', 'last', undefined]);
});

test('a code lives a quarter of an hour and five tries; five an hour are sent to a phone, no more', () => {
  const sent = { sentAt: NOON, tries: 0, sent: 1 };
  const after = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
  expect(codeLives(sent, after(15))).toMatchObject({ ok: true });
  expect(codeLives(sent, after(16))).toMatchObject({ code: 'code-expired' });
  expect(codeLives({ ...sent, tries: 5 }, NOON)).toMatchObject({ code: 'code-used-up' });
  expect(codeLives(undefined, NOON)).toMatchObject({ code: 'code-not-sent' });
  expect(anotherCode({ ...sent, sent: 5 }, after(10))).toMatchObject({ code: 'too-many-codes' });
  expect(anotherCode({ ...sent, sent: 5 }, after(61))).toEqual({ ok: true, value: 1 });
});

test('what cannot be is refused beside its field: nobody, more officers than members, a day to come', () => {
  const read = (change: object) => {
    const declared = DeclaredInput.parse({ ...DECLARED, ...change });
    return declaredFits(declared, { year: 2024, today: asDay('2025-05-05') });
  };
  expect(read({})).toMatchObject({ ok: true });
  expect(read({ officers: '17' })).toMatchObject({ code: 'officers-above-members', field: 'officers' });
  expect(read({ womenOfficers: '4' })).toMatchObject({ code: 'women-officers-above' });
  expect(read({ officers: '4' })).toMatchObject({ code: 'men-officers-above' });
  expect(read({ assemblyOn: '2025-06-01' })).toMatchObject({ code: 'assembly-in-future' });
  expect(read({ assemblyOn: '2023-06-01' })).toMatchObject({ code: 'assembly-before-year' });
  const nobody = { womenUnder35: '0', women35to59: '0', women60: '0', officers: '0', womenOfficers: '0' };
  expect(read(nobody)).toMatchObject({ code: 'no-members' });
  expect(DeclaredInput.safeParse({ ...DECLARED, officers: 'trois' }).success).toBe(false);
});

test('what was declared is read back from the form the same', () => {
  const count = fc.nat(500).map(String);
  const form = fc.record({
    ...Object.fromEntries(Object.keys(DECLARED).map((key) => [key, count])),
    turnover: fc.constant('none'),
    difficulties: fc.subarray(['selling', 'money', 'other']),
  });
  fc.assert(
    fc.property(form, (typed) => {
      const declared = DeclaredInput.parse(typed);
      expect(DeclaredInput.parse(asTyped(declared))).toEqual(declared);
    }),
  );
});

test('a form begins with the people of the register and the jobs of the year before', () => {
  const bands = { 'under-35': 7, '35-to-59': 8, '60-and-over': 1 };
  const none = { 'under-35': 0, '35-to-59': 0, '60-and-over': 0 };
  const counted = { officers: 3, womenOfficers: 3, source: 'declared' } as const;
  const headcount = { day: asDay('2024-11-07'), women: bands, men: none, ...counted };
  const known = { cooperative: { address: 'Mrirt' }, headcount };
  expect(prefilled(known, { jobsWomen: '6', turnover: 'none', assemblyOn: '2024-05-01' })).toEqual({
    jobsWomen: '6',
    turnover: 'none',
    address: 'Mrirt',
    womenUnder35: '7',
    women35to59: '8',
    women60: '1',
    menUnder35: '0',
    men35to59: '0',
    men60: '0',
    officers: '3',
    womenOfficers: '3',
  });
});

test('each cooperative has its own number for a year', () => {
  const [one, other] = [newId<'organisation'>(), newId<'organisation'>()];
  const number = receiptNumber({ organisationId: one, year: 2024 });
  expect(number).toMatch(/^DA-2024-[0-9A-F]{5}-[0-9A-F]{5}$/);
  expect(receiptNumber({ organisationId: other, year: 2024 })).not.toBe(number);
});
