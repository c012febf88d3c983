import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memberCodeFrom, parseMemberCode } from './member-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const code = fc.uint8Array({ minLength: 7, maxLength: 7 }).map(memberCodeFrom);
const place = fc.constantFrom(3, 4, 5, 6, 8, 9, 10, 11);

test('reads back every code it writes, however it is typed', () => {
  fc.assert(
    fc.property(code, (written) => {
      expect(written).toMatch(/^TW-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      expect(parseMemberCode(written)).toBe(written);
      expect(parseMemberCode(written.toLowerCase().replaceAll('-', ' '))).toBe(written);
      expect(parseMemberCode(written.slice(3))).toBe(written);
    }),
  );
});

test('catches any one wrong character', () => {
  fc.assert(
    fc.property(code, place, fc.constantFrom(...ALPHABET), (written, at, other) => {
      fc.pre(written[at] !== other);
      expect(parseMemberCode(written.slice(0, at) + other + written.slice(at + 1))).toBeUndefined();
    }),
  );
});

test('catches any two characters exchanged', () => {
  fc.assert(
    fc.property(code, place, place, (written, one, two) => {
      fc.pre(written[one] !== written[two]);
      const letters = Array.from(written);
      [letters[one], letters[two]] = [letters[two] ?? '', letters[one] ?? ''];
      expect(parseMemberCode(letters.join(''))).toBeUndefined();
    }),
  );
});

test('reads the letters O, I and L as the digits they are mistaken for, and Arabic digits', () => {
  const zeros = memberCodeFrom(new Uint8Array(7));
  expect(parseMemberCode('TW-OOOO-OOOO')).toBe(zeros);
  expect(parseMemberCode('TW-٠٠٠٠-٠٠٠٠')).toBe(zeros);
});

test('reads nothing in what is no code', () => {
  for (const text of ['', 'TW', 'TW-0000-000', 'TW-0000-00000', 'بطاقة']) {
    expect(parseMemberCode(text)).toBeUndefined();
  }
});
