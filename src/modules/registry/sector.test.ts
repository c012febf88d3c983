import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isSector, SECTOR_FACTS, SECTORS } from './sector.ts';

test('the sectors and their ISIC sections are those of the taxonomy', () => {
  const lines = readFileSync('data/taxonomy/cooperative-sectors.csv', 'utf8').trim().split('\n').slice(1);
  const published = lines.map((line) => [line.split(',')[0], line.at(-1)]);
  expect(SECTORS.map((sector) => [sector, SECTOR_FACTS[sector].isicSection])).toEqual(published);
});

test('argan, foodstuffs and plants are local produce, crafts are not', () => {
  const local = SECTORS.filter((sector) => SECTOR_FACTS[sector].localProduce);
  expect(local).toEqual(['argane', 'denrees-alimentaires', 'plantes-aromatiques-medicinales']);
});

test('tells a sector from another word', () => {
  expect(isSector('argane')).toBe(true);
  expect(isSector('argan')).toBe(false);
});
