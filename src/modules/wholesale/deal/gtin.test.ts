import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDigitOf, isGtin } from './gtin.ts';

test('numbers printed on things are known: 13, 12, 8 and 14 digits', () => {
  for (const number of ['4006381333931', '036000291452', '73513537', '10614141000415'])
    expect([number, isGtin(number)]).toEqual([number, true]);
});

test('a wrong last digit, a letter or another length is none', () => {
  for (const number of ['4006381333932', '400638133393', '40063813339310', '400638133393A', ''])
    expect([number, isGtin(number)]).toEqual([number, false]);
});

test('any one digit mistyped is seen', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(digits, fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 9 }), (all, at, more) => {
      const text = all.join('');
      const good = `${text}${checkDigitOf(text)}`;
      const slipped = [...good].map((sign, index) =>
        index === at ? String((Number(sign) + more) % 10) : sign,
      );
      expect(isGtin(good)).toBe(true);
      expect(isGtin(slipped.join(''))).toBe(false);
    }),
  );
});
