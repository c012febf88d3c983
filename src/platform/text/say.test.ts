import { beforeEach, expect, test } from 'vitest';
import { hasMessage, say, useDictionary } from './index.ts';

beforeEach(() =>
  useDictionary({
    fr: {
      'shop.title': 'Boutique',
      'shop.baskets': { one: '{count} panier', other: '{count} paniers' },
      'shop.by': 'de {name}, {name}',
      'shop.french-only': 'Seulement',
    },
    ar: {
      'shop.title': 'متجر',
      'shop.baskets': {
        zero: 'لا سلة',
        one: 'سلة واحدة',
        two: 'سلتان',
        few: '{count} سلال',
        many: '{count} سلة',
        other: '{count} سلة كاملة',
      },
      'shop.by': 'من {name}',
    },
    zgh: { 'shop.baskets': { one: '{count} ⵓⵙⵏⵏⴰⵔ', other: '{count} ⵉⵙⵏⵏⴰⵔⵏ' } },
    en: { 'shop.baskets': { one: '{count} basket', other: '{count} baskets' } },
  }),
);

test('says a message in the language asked', () => {
  expect(say('fr')('shop.title')).toBe('Boutique');
  expect(say('ar')('shop.title')).toBe('متجر');
});

test('counts nought as one in French and Tamazight, not in English', () => {
  expect(say('fr')('shop.baskets', { count: 0 })).toBe('0 panier');
  expect(say('zgh')('shop.baskets', { count: 0 })).toBe('0 ⵓⵙⵏⵏⴰⵔ');
  expect(say('zgh')('shop.baskets', { count: 2 })).toBe('2 ⵉⵙⵏⵏⴰⵔⵏ');
  expect(say('en')('shop.baskets', { count: 0 })).toBe('0 baskets');
});

test('takes the common form when a language has none for the number', () => {
  expect(say('fr')('shop.baskets', { count: 1_000_000 })).toBe('1\u202f000\u202f000 paniers');
});

test.each([
  [0, 'لا سلة'],
  [1, 'سلة واحدة'],
  [2, 'سلتان'],
  [3, '\u20683\u2069 سلال'],
  [11, '\u206811\u2069 سلة'],
  [100, '\u2068100\u2069 سلة كاملة'],
])('counts %i in the six forms of Arabic, the number isolated', (count, text) => {
  expect(say('ar')('shop.baskets', { count })).toBe(text);
});

test('isolates a name whose direction is not that of its sentence', () => {
  expect(say('fr')('shop.by', { name: 'Fatima' })).toBe('de Fatima, Fatima');
  expect(say('fr')('shop.by', { name: 'فاطمة' })).toBe('de \u2068فاطمة\u2069, \u2068فاطمة\u2069');
  expect(say('ar')('shop.by', { name: 'Fatima' })).toBe('من \u2068Fatima\u2069');
});

test('throws for a message or a value that is missing', () => {
  expect(() => say('en')('shop.french-only')).toThrow('no message shop.french-only in en');
  expect(() => say('fr')('shop.nothing')).toThrow('no message shop.nothing in fr');
  expect(() => say('fr')('toString')).toThrow('no message');
  expect(() => say('fr')('shop.by')).toThrow('no value for {name} of shop.by');
});

test('tells whether a message exists', () => {
  expect([
    hasMessage('fr', 'shop.title'),
    hasMessage('en', 'shop.title'),
    hasMessage('fr', 'constructor'),
  ]).toEqual([true, false, false]);
});
