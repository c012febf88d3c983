import { expect, test } from 'vitest';
import { claimsIn, holdsText, promisesToHeal } from './review.ts';

test('words that claim are found in both scripts, with or without accents and articles', () => {
  expect(claimsIn(['Miel qui guérit le rhumatisme'])).toEqual(
    new Map([['health', ['guerit', 'rhumatisme']]]),
  );
  expect([...claimsIn(['عسل عضوي يعالج السكري']).keys()].toSorted()).toEqual(['health', 'label']);
  expect([...claimsIn(['Argane IGP, certifié Ecocert']).keys()].toSorted()).toEqual(['label', 'origin']);
  expect(claimsIn(['Tapis noué, laine du pays'])).toEqual(new Map());
});

test('a name never promises to heal', () => {
  expect(promisesToHeal({ fr: 'Le miel qui soigne', ar: 'عسل' })).toBe(true);
  expect(promisesToHeal({ fr: 'Miel de thym', ar: 'عسل الزعتر' })).toBe(false);
});

test('a text that speaks of health is kept from buyers until somebody has judged it', () => {
  expect(holdsText([{ kind: 'health', state: 'open' }])).toBe(true);
  expect(holdsText([{ kind: 'health', state: 'refused' }])).toBe(true);
  expect(holdsText([{ kind: 'health', state: 'confirmed' }])).toBe(false);
  expect(holdsText([{ kind: 'label', state: 'open' }])).toBe(false);
});
