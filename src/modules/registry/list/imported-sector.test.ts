import { expect, test } from 'vitest';
import { guessSector, readSector } from './imported-sector.ts';
import { isSector } from '../sector.ts';
import vocabulary from './imported-sector-words.json' with { type: 'json' };

test.each([
  ['Agricole', 'agriculture'],
  ['secteur de la pêche', 'peche'],
  ['ARTISANAT', 'artisanat'],
  ['صناعة تقليدية', 'artisanat'],
  ['الفلاحة', 'agriculture'],
  ['Arganier', 'argane'],
  ['PAM', 'plantes-aromatiques-medicinales'],
  ["Main d'œuvre", 'main-d-oeuvre'],
  ['denrees-alimentaires', 'denrees-alimentaires'],
])('%s names a sector', (text, sector) => {
  expect(guessSector(text)).toEqual({ sector, sure: true });
});

test.each([
  ['apiculture', 'agriculture'],
  ['Production et vente de miel', 'agriculture'],
  ['Tissage de tapis', 'artisanat'],
  ['زربية ونسيج', 'artisanat'],
  ["Extraction d'huile d'argan", 'argane'],
  ['Huile d’olive', 'denrees-alimentaires'],
  ['Safran de Taliouine', 'plantes-aromatiques-medicinales'],
  ['كسكس وحلويات', 'denrees-alimentaires'],
])('%s suggests a sector', (text, sector) => {
  expect(guessSector(text)).toEqual({ sector, sure: false });
});

test('words that say nothing give no sector', () => {
  expect(guessSector('Coopérative Al Amal')).toBeUndefined();
  expect(guessSector('')).toBeUndefined();
});

test('a sector that is not told comes from the activity, then the name, and is told as guessed', () => {
  expect(readSector('', ['Apiculture', 'Coopérative des tapis'])).toMatchObject({
    value: 'agriculture',
    findings: [{ code: 'sector-guessed', severity: 'warning', proposal: 'agriculture' }],
  });
  expect(readSector('', ['', 'Al Amal'])).toMatchObject({
    findings: [{ code: 'sector-missing', severity: 'error' }],
  });
});

test('a sector that is not known is refused, with what the activity suggests', () => {
  expect(readSector('Secteur 4', ['Apiculture'])).toEqual({
    findings: [{ code: 'sector-unknown', severity: 'error', proposal: 'agriculture' }],
  });
});

test('the vocabulary names real sectors only, and no word twice', () => {
  const sectors = [...Object.keys(vocabulary.names), ...vocabulary.signs.map(({ sector }) => sector)];
  expect(sectors.filter((sector) => !isSector(sector))).toEqual([]);
  const names = Object.values(vocabulary.names).flat();
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
