import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName, nameKey, nameWords } from './index.ts';

/** Any text, with the letters of Moroccan names in it more often than chance would have them. */
const names = fc.string({
  unit: fc.oneof(fc.constantFrom(...'aéÉçœ’l-3 أإآةىءـٱگڭ٣ⵉⴻⵯ'), fc.string({ unit: 'grapheme' })),
});

describe('foldName', () => {
  test.each([
    ['Coopérative  ÉTOILE', 'cooperative etoile'],
    ["L'Espoir d’Azilal", 'l espoir d azilal'],
    ["M'rirt", 'mrirt'],
    ['Aït-Baâmrane', 'ait baamrane'],
    ['تَعاوُنِيّة الأمـــل', 'تعاونيه الامل'],
    ['إبداع', 'ابداع'],
    ['موسى', 'موسي'],
    ['گلميم', 'كلميم'],
    ['ݣلميم', 'كلميم'],
    ['سنة ٢٠٢٤', 'سنه 2024'],
    ['ﻻ', 'لا'],
    ['ⵉⵎⴳⴳⵯⵉⵜⵏ', 'ⵉⵎⴳⴳⵡⵉⵜⵏ'],
    ['Œuvre “douce” !', 'oeuvre douce'],
    ['  ', ''],
  ])('writes "%s" as "%s"', (text, folded) => expect(foldName(text)).toBe(folded));

  test('changes nothing the second time', () => {
    fc.assert(fc.property(names, (name) => foldName(foldName(name)) === foldName(name)));
  });

  test('leaves nothing but letters, digits and single spaces', () => {
    fc.assert(fc.property(names, (name) => /^([\p{L}\p{N}]+( [\p{L}\p{N}]+)*)?$/u.test(foldName(name))));
  });
});

describe('nameWords', () => {
  test.each([
    ['Coopérative agricole Al Amal', ['agricole', 'amal']],
    ['Sté Coop. des Femmes de Tiznit', ['femmes', 'tiznit']],
    ['تعاونية النور', ['النور']],
    ['اتحاد تعاونيات أركان', ['اركان']],
    ['Union El Oussra', ['oussra']],
    ['Es-Semara', ['semara']],
    ['Ech-Chaouia', ['chaouia']],
    ['Abd El Kader', ['abdkader']],
    ['عبد القادر', ['عبدالقادر']],
  ])('keeps of "%s" what names it', (name, words) => expect(nameWords(name)).toEqual(words));

  test('keeps every word when none names', () =>
    expect(nameWords('Coopérative Union')).toEqual(['cooperative', 'union']));

  test('finds one key for one name under several legal forms', () => {
    expect(nameKey('Sté coopérative AL AMAL')).toBe(nameKey('Coopérative Al-Amal'));
    expect(nameKey('Amal Tiznit')).not.toBe(nameKey('Tiznit Amal'));
  });
});
