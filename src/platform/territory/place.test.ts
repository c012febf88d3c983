import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  communesOf,
  covers,
  levelOf,
  milieuOf,
  place,
  placeName,
  provinceCodeOf,
  provincesOf,
  regionCodeOf,
  regions,
} from './index.ts';

const codes = [...regions(), ...provincesOf(), ...communesOf()].map((one) => one.code);

test('knows the twelve regions, seventy-five provinces and 1503 communes of Morocco', () => {
  expect([regions().length, provincesOf().length, communesOf().length]).toEqual([12, 75, 1503]);
  expect(new Set(codes).size).toBe(codes.length);
});

test('places every commune in a province and every province in a region', () => {
  for (const commune of communesOf()) expect(place(commune.parent)?.level).toBe('province');
  for (const province of provincesOf()) expect(place(province.parent)?.level).toBe('region');
  expect(regions().flatMap((region) => provincesOf(region.code))).toHaveLength(75);
  expect(provincesOf().flatMap((province) => communesOf(province.code))).toHaveLength(1503);
});

test('counts the people of 2024 alike at every level', () => {
  const people = (places: readonly { population: number }[]) =>
    places.reduce((sum, one) => sum + one.population, 0);
  for (const region of regions()) expect(people(provincesOf(region.code))).toBe(region.population);
  expect(people(regions())).toBeGreaterThan(36_000_000);
});

test('tells a commune in full', () => {
  expect(place('05.301.01.05')).toEqual({
    code: '05.301.01.05',
    level: 'commune',
    parent: '05.301',
    nameFr: "M'rirt",
    nameAr: 'مريرت',
    milieu: 'urban',
    lon: expect.any(Number),
    lat: expect.any(Number),
    population: expect.any(Number),
  });
  expect(place('05.999')).toBeUndefined();
});

test('tells rural communes from urban ones', () => {
  expect(milieuOf('05.301.01.05')).toBe('urban');
  expect(communesOf().filter((commune) => commune.milieu === 'rural')).toHaveLength(1282);
  expect(() => milieuOf('05.301')).toThrow('not a commune');
});

test('names a place in four languages, in French where a language has no name', () => {
  const inAll = (code: string) =>
    (['fr', 'ar', 'zgh', 'en'] as const).map((locale) => placeName(code, locale));
  expect(inAll('05.301')).toEqual(['Khénifra', 'خنيفرة', 'ⵅⵏⵉⴼⵔⴰ', 'Khénifra']);
  expect(inAll('05.301.01.05')).toEqual(["M'rirt", 'مريرت', "M'rirt", "M'rirt"]);
  expect(inAll('')).toEqual(['Maroc', 'المغرب', 'ⵍⵎⵖⵔⵉⴱ', 'Morocco']);
  expect(placeName('77', 'ar')).toBe('77');
});

test('reads region, province and level in a code', () => {
  expect(regionCodeOf('05.301.01.05')).toBe('05');
  expect(provinceCodeOf('05.301.01.05')).toBe('05.301');
  expect(() => provinceCodeOf('05')).toThrow('no province');
  expect(['', '05', '05.301', '05.301.01.05'].map(levelOf)).toEqual([
    'country',
    'region',
    'province',
    'commune',
  ]);
});

describe('covers', () => {
  test('goes by whole segments', () => {
    expect(covers('06', '06.385.01.02')).toBe(true);
    expect(covers('06.38', '06.385.01.02')).toBe(false);
    expect(covers('01.511.01.0', '01.511.01.09')).toBe(false);
    expect(covers('06.385', '06')).toBe(false);
  });

  test('takes in everything from the country, itself, and what its parts take in', () => {
    const code = fc.constantFrom(...codes);
    fc.assert(
      fc.property(code, code, code, (a, b, c) => {
        expect(covers('', a) && covers(a, a)).toBe(true);
        expect(covers(regionCodeOf(a), a)).toBe(true);
        if (covers(a, b) && covers(b, c)) expect(covers(a, c)).toBe(true);
        if (covers(a, b) && covers(b, a)) expect(a).toBe(b);
      }),
    );
  });
});
