import { describe, expect, test } from 'vitest';
import { tradeWords } from './trade-word.ts';

describe('words of the trade', () => {
  test('a weaver who writes laine is found by who looks for souf, which «صوف» sounds like, or wool', () => {
    expect(tradeWords(['Laine sur laine'])).toEqual(['laine', 'souf', 'wool', 'ⵜⴰⴹⵓⵜ']);
  });

  test('honey of orange trees is honey of lemons in Morocco, with the article or without', () => {
    expect(tradeWords(['عسل البرتقال'])).toContain('limoun');
    expect(tradeWords(['قطن وحرير للعروس'])).toEqual(expect.arrayContaining(['cotton', 'mariage']));
  });

  test('a word of two groups brings both: safran is a spice and a yellow', () => {
    expect(tradeWords(['SAFRAN'])).toEqual(expect.arrayContaining(['زعفران', 'jaune']));
  });

  test('words of no trade bring nothing', () => {
    expect(tradeWords(['Couleur du matin', undefined, ''])).toEqual([]);
  });
});
