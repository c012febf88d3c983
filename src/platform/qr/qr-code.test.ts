import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { qrCode, qrSvg } from './index.ts';

function drawn(text: string): { side: number; hash: string } {
  const rows = qrCode(text).map((row) => row.map((isDark) => (isDark ? 1 : 0)).join(''));
  const hash = createHash('sha256').update(rows.join('\n')).digest('hex').slice(0, 16);
  return { side: rows.length, hash };
}

test.each([
  ['https://twiza.ma/c/7Q2M4-XK9TD', 29, '495d40979bcfda6d'],
  ['ⵜⵉⵡⵉⵣⵉ تويزة '.repeat(9), 65, 'f6f51c0a065a59b3'],
  ['x'.repeat(431), 81, '3bc050edf4506522'],
])('%s is drawn as the package uqr 0.1.3 draws it', (text, side, hash) => {
  expect(drawn(text)).toEqual({ side, hash });
});

test('three corners bear the sign a reader looks for, in every size', () => {
  const ring = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];
  for (const length of [1, 20, 90, 300, 900]) {
    const rows = qrCode('a'.repeat(length)).map((row) => row.map((one) => (one ? '1' : '0')).join(''));
    const corner = (x: number, y: number) => rows.slice(y, y + 7).map((row) => row.slice(x, x + 7));
    const far = rows.length - 7;
    for (const [x, y] of [
      [0, 0],
      [far, 0],
      [0, far],
    ] as const)
      expect(corner(x, y), `${length} ${x} ${y}`).toEqual(ring);
  }
});

test('what is too long is said, not cut', () => {
  expect(() => qrCode('a'.repeat(1_200))).toThrow(/too long/);
  expect(qrSvg('twiza')).toMatch(/^<svg [^>]+><rect [^>]+><path d="M[\dMhvz -]+" fill="#000"\/><\/svg>$/);
});
