import { expect, test } from 'vitest';
import { askedFigures, figuresAddress } from './figures-address.ts';

test('keeps what was asked and changes one point', () => {
  const asked = { indicator: 'women', place: '05', sector: 'argane' };
  expect(figuresAddress('/figures', asked, { place: '05.301' })).toBe(
    '/figures?indicator=women&place=05.301&sector=argane',
  );
  expect(figuresAddress('/figures', asked, { place: undefined, sector: undefined })).toBe(
    '/figures?indicator=women',
  );
  expect(figuresAddress('/figures', {})).toBe('/figures');
});

test('leaves out questions figures do not understand', () => {
  expect(askedFigures({ place: '05', cursor: 'x', day: undefined })).toEqual({ place: '05' });
});
