import fc from 'fast-check';
import { expect, test } from 'vitest';
import { code128, SIGNS, signsOf } from './code-128.ts';

test('there are 107 signs, all different, each of eleven modules with an even number of them black', () => {
  expect(new Set(SIGNS).size).toBe(107);
  for (const sign of SIGNS.slice(0, -1)) {
    const widths = [...sign].map(Number);
    const sum = (from: number) => widths.filter((_, at) => at % 2 === from).reduce((a, b) => a + b, 0);
    expect([widths.length, sum(0) + sum(1), sum(0) % 2]).toEqual([6, 11, 0]);
  }
});

test('the check sign of a known text is the known one', () => {
  expect(signsOf('Wikipedia').at(-2)).toBe(88);
});

test('read back bar by bar, a reference is itself', () => {
  const letters = fc.stringMatching(/^[ -~]{1,24}$/);
  fc.assert(
    fc.property(letters, (text) => {
      const { bars, width } = code128(text);
      const edges = bars.flatMap(({ at, width: wide }) => [at, at + wide]);
      const widths = [...edges, width].slice(1).map((edge, at) => edge - (edges[at] ?? 0));
      const read = Array.from({ length: text.length }, (_, at) =>
        SIGNS.indexOf(widths.slice((at + 1) * 6, (at + 2) * 6).join('')),
      );
      expect(String.fromCharCode(...read.map((value) => value + 32))).toBe(text);
    }),
  );
});

test('what it cannot say it refuses', () => {
  expect(() => code128('زربية')).toThrow('ASCII');
});
