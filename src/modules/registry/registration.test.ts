import { expect, test } from 'vitest';
import { asId } from '#platform/ids';
import { centimes } from '#platform/money';
import { asDay } from '#platform/time';
import { everybody } from './headcount.ts';
import { newEntry, readHeadcount } from './registration.ts';

const TODAY = asDay('2024-12-31');
const asked = {
  kind: 'cooperative',
  nameFr: 'Coopérative Tissage Oumlil',
  nameAr: 'تعاونية نسيج أومليل',
  communeCode: '05.301.01.05',
  sector: 'artisanat',
  registeredOn: asDay('2019-03-08'),
} as const;
const given = {
  organisationId: asId<'organisation'>('01890000-0000-7000-8000-000000000001'),
  milieu: 'rural',
  capitalCentimes: centimes(100_000),
  members: 5,
  today: TODAY,
  law: {
    fewestMembers: 5,
    fewestInUnion: 3,
    smallestCapital: centimes(100_000),
    earliestRegistrationYear: 1922,
  },
} as const;

test('registers five founders with a thousand dirhams', () => {
  expect(newEntry(asked, given)).toMatchObject({
    ok: true,
    value: { state: 'registered', foundedOn: '2019-03-08', version: 1, origin: 'office' },
  });
});

test('refuses fewer than five founders, and says how many the law asks for', () => {
  expect(newEntry(asked, { ...given, members: 4 })).toMatchObject({
    code: 'too-few-members',
    field: 'women',
    detail: { fewest: 5 },
  });
});

test('asks a union for three cooperatives, an association and a group for nobody', () => {
  const counted = (kind: 'union' | 'association' | 'informal-group', members: number) =>
    newEntry({ ...asked, kind }, { ...given, members });
  expect(counted('union', 2)).toMatchObject({ code: 'too-few-members', detail: { fewest: 3 } });
  expect([counted('union', 3), counted('association', 0), counted('informal-group', 0)]).toMatchObject(
    Array.from({ length: 3 }, () => ({ ok: true })),
  );
});

test('refuses a capital under a thousand dirhams, and takes one that is not known', () => {
  const small = newEntry(asked, { ...given, capitalCentimes: centimes(99_999) });
  expect(small).toMatchObject({ code: 'capital-too-small', field: 'capital', detail: { smallest: 1000 } });
  expect(newEntry(asked, { ...given, capitalCentimes: undefined })).toMatchObject({ ok: true });
});

test('refuses a day to come, and a year before the first law on cooperatives', () => {
  const on = (day: string) => newEntry({ ...asked, registeredOn: asDay(day) }, given);
  expect(on('2025-01-01')).toMatchObject({ code: 'day-in-future', field: 'registeredOn' });
  expect(on('1819-03-08')).toMatchObject({ code: 'day-too-early', detail: { year: '1922' } });
});

test('shares the young between women and men so that nobody is counted twice', () => {
  const read = readHeadcount({ women: 5, men: 2, under35: 3, officers: 2, womenOfficers: 1 }, TODAY);
  if (!read.ok) throw new Error(read.code);
  expect(everybody(read.value)).toBe(7);
  expect(read.value.women['under-35'] + read.value.men['under-35']).toBe(3);
});

test.each([
  ['more young people than members', { women: 2, men: 1, under35: 4 }, 'youth-above-members'],
  ['more officers than members', { women: 2, men: 1, officers: 4 }, 'officers-above-members'],
  [
    'more women officers than officers',
    { women: 3, men: 1, officers: 1, womenOfficers: 2 },
    'women-officers-above',
  ],
  [
    'more women officers than women',
    { women: 1, men: 4, officers: 3, womenOfficers: 2 },
    'women-officers-above',
  ],
  ['more men officers than men', { women: 4, men: 1, officers: 3, womenOfficers: 1 }, 'women-officers-above'],
])('refuses %s', (_, counts, code) => {
  expect(readHeadcount(counts, TODAY)).toMatchObject({ ok: false, code });
});
