import { expect, test } from 'vitest';
import { coloursOf } from './colour.ts';
import { boundsOf, longestSide, SIZES } from './size.ts';

test('what weavers write of colours falls into the families buyers look for, in both scripts', () => {
  expect(coloursOf(['rouge garance', 'écru'])).toEqual(['white', 'red']);
  expect(coloursOf(['أحمر', 'نيلي'])).toEqual(['red', 'blue']);
  expect(coloursOf(['Bleu indigo', 'SAFRAN'])).toEqual(['yellow', 'blue']);
  expect(coloursOf(['couleur du matin'])).toEqual([]);
});

test('every length has one size and only one', () => {
  for (const side of [1, 999, 1_000, 1_001, 2_000, 2_001, 60_000]) {
    const sizes = SIZES.filter((size) => side > boundsOf(size)[0] && side <= boundsOf(size)[1]);
    expect({ side, sizes: sizes.length }).toEqual({ side, sizes: 1 });
  }
});

test('the longest side decides, whichever was measured', () => {
  expect(longestSide({ lengthMillimetres: 1_500, widthMillimetres: 2_500 })).toBe(2_500);
  expect(longestSide({ widthMillimetres: 600 })).toBe(600);
  expect(longestSide({})).toBeUndefined();
});
