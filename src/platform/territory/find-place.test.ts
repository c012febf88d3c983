import { expect, test } from 'vitest';
import { communesOf, findCommune, findPlace } from './index.ts';

test('smoke', () => {
  expect(communesOf().length).toBe(1503);
  expect(findCommune('Mrirt')[0]?.commune.code).toBeDefined();
  expect(findPlace('Province de Khenifra', 'province')[0]?.exact).toBe(true);
});
