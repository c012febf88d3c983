import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { nameWords, searchTerms, searchWords, skeleton } from './index.ts';
import { skeletons } from './skeleton.ts';

const key = (name: string) => nameWords(name).map(skeleton).join(' ');

describe('skeleton', () => {
  test.each([
    ['Ichrakat Lkhair', 'إشراقات الخير'],
    ['Tifaouine', 'ⵜⵉⴼⴰⵡⵉⵏ', 'تيفاوين', 'Tifawin'],
    ['3in l7ajel', 'عين الحجل', 'Aïn Lahjel', 'Ain El Hajel'],
    ['Khadija', 'خديجة', '5adija', 'Khadijah'],
    ['Safwat Ibdaa Bladi', 'صفوة إبداع بلادي'],
    ['Mrirt', 'مريرت', "M'rirt"],
    ['Taliouine', 'تاليوين'],
    ['Argane', 'أركان', 'argan', 'ⴰⵔⴳⴰⵏ', 'Arganne'],
    ['El Oussra', 'الأسرة', 'Al Oussra', 'Ousra'],
    ['Amal', 'أمل', '3amal', 'الأمل', 'Al-Amal'],
    ['Attadamoun', 'التضامن', 'Tadamoun', 'Ettadamoune'],
    ['Annahda', 'النهضة', 'Nahda'],
    ['Achourouk', 'الشروق', 'Ech-Chourouk'],
    ['El Hajeb', 'الحاجب', 'ⵍⵃⴰⵊⴱ'],
    ['Abdelkader', 'عبد القادر', 'Abd El Kader'],
    ['Abderrahim', 'عبد الرحيم'],
    ['Abdelhak', 'عبد الحق'],
    ['Oued', 'واد', 'Wad'],
    ['Zaouiat', 'زاوية', 'Zaouia'],
    ['Ghizlane', 'غزلان', '8izlane'],
    ['9al3at', 'قلعة', 'Kalaat'],
    ['Yahya', 'يحيى'],
    ['Loubna', 'لبنى'],
    ['2024', '٢٠٢٤'],
  ])('hears one name in %s and %s', (first, ...others) => {
    for (const other of others) expect([other, key(other)]).toEqual([other, key(first)]);
  });

  test.each([
    ['Chaouen', 'شفشاون'],
    ['Amal', 'Nour'],
    ['Aman', 'Manal'],
    ['Tiznit', 'Tinghir'],
    ['Ain', 'Ait'],
    ['2023', '2024'],
  ])('hears two names in %s and %s', (one, other) => expect(key(one)).not.toBe(key(other)));

  test('hears capitals and accents as plain letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aeéioukhgtsrlnmdABCDEÉ37') }), (word) => {
        expect(skeleton(word.toUpperCase())).toBe(skeleton(word.toLowerCase()));
        expect(skeleton(word)).toMatch(/^[a-z0-9]*$/);
      }),
    );
  });

  test.each([
    ['names/cooperative-words.csv', 0.99],
    ['names/given-names.csv', 0.95],
    ['names/surnames.csv', 0.98],
  ])('meets the Latin and Arabic spellings of %s', (file, share) => {
    const row = z.object({ latin: z.string(), arabic: z.string() });
    const rows = z.array(row).parse(parse(readFileSync(`data/${file}`), { columns: true, bom: true }));
    const met = rows.filter(({ latin, arabic }) => meet(latin, arabic));
    expect(met.length / rows.length).toBeGreaterThan(share);
  });
});

describe('searchWords', () => {
  test('indexes words as written and as they sound, each once', () => {
    expect(searchWords('Coopérative Argane', 'تعاونية أركان', undefined)).toEqual([
      'argane',
      '~rkn',
      '~rjn',
      'اركان',
    ]);
  });

  test('looks for a name in a script it was not written in', () => {
    const indexed = new Set(searchWords('Coopérative Ichrakat Lkhair', 'تعاونية إشراقات الخير', undefined));
    for (const asked of ['ichraqat el khayr', 'اشراقات', '5air', 'ISHRAKAT']) {
      for (const forms of searchTerms(asked))
        expect([asked, forms.some((form) => indexed.has(form))]).toEqual([asked, true]);
    }
  });

  test('finds every name by itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aeioukhgtsl rlnmd73ابتسشعقل ة') }), (name) => {
        const indexed = new Set(searchWords(name));
        for (const forms of searchTerms(name)) expect(forms.every((form) => indexed.has(form))).toBe(true);
      }),
    );
  });
});

/** Whether a search for one spelling finds the other: every word in one of its readings. */
function meet(latin: string, arabic: string): boolean {
  const [left, right] = [nameWords(latin).map(skeletons), nameWords(arabic).map(skeletons)];
  return (
    left.length === right.length && left.every((keys, at) => keys.some((one) => right[at]?.includes(one)))
  );
}
