import { expect, test } from 'vitest';
import { regions } from './place.ts';
import { regionAddress, regionOfAddress } from './region-address.ts';

test('each region has an address of its own, of letters and hyphens, which leads back to it', () => {
  expect(regions().map(regionAddress)).toContain('rabat-sale-kenitra');
  for (const region of regions()) {
    expect(regionAddress(region)).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(regionOfAddress(regionAddress(region))).toBe(region);
  }
  expect(regionOfAddress('atlantide')).toBeUndefined();
});
