import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay } from '#platform/time';
import { likenessOf, mustBeReopened, strengthOf, WORTH_A_LOOK, type Comparable } from './duplicate.ts';
import { nameTerms, readNames } from './duplicate-name.ts';

/** A register where hope and light name many, and the rest few. */
const RARITY = {
  entries: 60_000,
  bearing: new Map([
    ['~aml', 2_400],
    ['~nr', 2_000],
    ['~krsn', 600],
    ['agricole', 9_000],
    ['~krkl', 9_000],
    ['~flh', 9_500],
  ]),
};

interface Entry extends Partial<Omit<Comparable, 'names'>> {
  readonly fr?: string;
  readonly ar?: string;
  readonly zgh?: string;
}

function entry({ fr = '', ar = '', zgh, ...rest }: Entry): Comparable {
  const names = readNames(nameTerms({ nameFr: fr, nameAr: ar, nameZgh: zgh }), { rarity: RARITY });
  const plain = {
    organisationId: 'a',
    kind: 'cooperative',
    communeCode: '05.301.01.05',
    sector: 'artisanat',
  } as const;
  return { ...plain, foundedOn: asDay('2019-03-08'), members: 9, identifiers: [], names, ...rest };
}

function score(one: Entry, other: Entry): number {
  return likenessOf(entry(one), entry(other), { phone: false }).score;
}

const ONE: readonly [Entry, Entry][] = [
  [{ fr: 'Coopérative Ichrakat Lkhair' }, { ar: 'تعاونية إشراقات الخير' }],
  [{ fr: 'Coopérative Tifaouine Mrirt' }, { ar: 'تعاونية تيفاوين مريرت' }],
  [{ zgh: 'ⵜⵉⴼⴰⵡⵉⵏ ⵎⵔⵉⵔⵜ' }, { fr: 'Coop Tifawin M’rirt' }],
  [
    { fr: 'Safwat Ibdaa Bladi', ar: 'صفوة إبداع بلادي' },
    { fr: 'Sawfat Ibda Blady', ar: 'صفوه ابداع بلادي' },
  ],
  [
    { fr: 'Coopérative Anamil Azzaatar' },
    { fr: 'Cooperative Anamyl Zaatar', foundedOn: asDay('2019-03-30') },
  ],
  [
    { fr: 'Coopérative Tissage Oumlil' },
    { fr: 'Oumlil tissage', foundedOn: asDay('2019-11-02'), members: 11 },
  ],
  [
    { fr: 'Coopérative agricole Al Amal' },
    { fr: 'Cooperative agricole El Amal', ar: 'التعاونية الفلاحية الأمل' },
  ],
];

const TWO: readonly [Entry, Entry][] = [
  [{ fr: 'Al Amal' }, { fr: 'Coopérative Al Amal', foundedOn: asDay('2011-05-02'), members: 40 }],
  [
    { fr: 'Coopérative Amal', ar: 'تعاونية الأمل' },
    { fr: 'Coopérative Nour', ar: 'تعاونية النور' },
  ],
  [
    { fr: 'Coopérative Tissage Oumlil' },
    { fr: 'Coopérative Menuiserie Oumlil', foundedOn: asDay('2008-01-15'), members: 30 },
  ],
  [
    { fr: 'Coopérative Zahrat Tifaouine' },
    { fr: 'Coopérative Anamil Tifaouine', foundedOn: asDay('2015-06-01') },
  ],
  [
    { fr: 'Coopérative Ichrakat Lkhair' },
    { fr: 'Union Ichrakat Lkhair', kind: 'union', foundedOn: asDay('2022-06-01') },
  ],
  [{ fr: 'Coopérative Ichrakat Lkhair' }, { ar: 'تعاونية صفوة بلادي' }],
];

describe('likenessOf', () => {
  test.each(ONE)('takes %j and %j for one', (one, other) => {
    expect(score(one, other)).toBeGreaterThanOrEqual(WORTH_A_LOOK);
  });

  test.each(TWO)('takes %j and %j for two', (one, other) => {
    expect(score(one, other)).toBeLessThan(WORTH_A_LOOK);
  });

  test('makes more of a rare word than of a common one', () => {
    const years = { foundedOn: asDay('2020-05-01') };
    expect(score({ fr: 'Oumlil' }, { fr: 'Oumlil', ...years })).toBeGreaterThan(
      score({ fr: 'Amal' }, { fr: 'Amal', ...years }),
    );
  });

  test('makes nothing of a word that all the neighbours bear, nor of the name of the place', () => {
    const here = { bearing: new Map([['~xnfr', 3]]), places: new Set(['khenifra']) };
    const words = readNames(nameTerms({ nameFr: 'Khénifra', nameAr: '' }), { rarity: RARITY, here });
    expect(words.latin?.[0]?.bits).toBeLessThanOrEqual(1);
    const many = { bearing: new Map([['~aml', 30]]), places: new Set<string>() };
    const hope = readNames(nameTerms({ nameFr: 'Amal', nameAr: '' }), { rarity: RARITY, here: many });
    expect(hope.latin?.[0]?.bits).toBeLessThan(2);
  });

  test('looks at a shared number whatever else differs, however it is punctuated', () => {
    const one = { fr: 'Amal', identifiers: [{ scheme: 'ice', value: '001 234.567' }] } as const;
    const other = {
      fr: 'Nour',
      communeCode: '06.385.01.02',
      sector: 'argane',
      identifiers: [{ scheme: 'ice', value: '1234567' }],
    } as const;
    const found = likenessOf(entry(one), entry(other), { phone: false });
    expect(found.score).toBeGreaterThanOrEqual(WORTH_A_LOOK);
    expect(found.reasons).toContainEqual({
      code: 'same-identifier',
      detail: { scheme: 'ice', value: '001 234.567' },
    });
  });

  test('does not take one number of two courts for the same', () => {
    const at = (court: string): Entry => ({
      fr: court,
      identifiers: [{ scheme: 'local-register', value: '12', court }],
    });
    expect(score(at('Khénifra'), at('Tiznit'))).toBeLessThan(WORTH_A_LOOK);
  });

  test('lies between 0 and 100 and hardly depends on which comes first', () => {
    const word = fc.constantFrom(
      'Tifaouine',
      'Amal',
      'Oumlil',
      'Tissage',
      'Nour',
      'Ichrakat',
      'agricole',
      'Oumlile',
    );
    const names = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => ({ fr: words.join(' ') }));
    fc.assert(
      fc.property(names, names, (one, other) => {
        const found = score(one, other);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(100);
        expect(Math.abs(score(other, one) - found)).toBeLessThanOrEqual(10);
      }),
    );
  });
});

test('reopens a pair judged different for a number not known then, and for nothing else', () => {
  const ice = { code: 'same-identifier', detail: { scheme: 'ice', value: '00 12' } } as const;
  expect(mustBeReopened([{ code: 'same-name' }], [{ code: 'same-name' }, { code: 'same-phone' }])).toBe(
    false,
  );
  expect(mustBeReopened([], [ice])).toBe(true);
  expect(mustBeReopened([ice], [{ ...ice, detail: { scheme: 'ice', value: '0012' } }])).toBe(false);
});

test('says the strength of a score in three words', () => {
  expect([50, 75, 95].map(strengthOf)).toEqual(['possible', 'likely', 'very-likely']);
});
