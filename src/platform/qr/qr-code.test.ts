import { createHash } from 'node:crypto';
import fc from 'fast-check';
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
])('%s is drawn as two encoders written apart drew it', (text, side, hash) => {
  expect(drawn(text)).toEqual({ side, hash });
});

/** The masks of the standard, by their number. */
const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Whether a module of the three smallest versions belongs to a sign, where no text goes. */
function isSign(x: number, y: number, side: number): boolean {
  const isCorner = (x < 9 && y < 9) || (x >= side - 8 && y < 9) || (x < 9 && y >= side - 8);
  const aligns = side > 21 && Math.abs(x - (side - 7)) <= 2 && Math.abs(y - (side - 7)) <= 2;
  return isCorner || aligns || x === 6 || y === 6;
}

/** Reads a clean drawing of version 1, 2 or 3 as a telephone does: its mask, its bits in order, its bytes. */
function read(rows: readonly (readonly boolean[])[]): { level: number; text: string } {
  const side = rows.length;
  const at = (x: number, y: number) => rows[y]?.[x] === true;
  const format = [0, 1, 2, 3, 4].map((x) => (at(x, 8) ? '1' : '0')).join('');
  const head = Number.parseInt(format, 2) ^ 0b10101;
  const masked = MASKS[head & 7] ?? (() => false);
  let bits = '';
  for (let right = side - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < side; step += 1) {
      const y = ((right + 1) & 2) === 0 ? side - 1 - step : step;
      for (const x of [right, right - 1])
        if (!isSign(x, y, side)) bits += at(x, y) === masked(x, y) ? '0' : '1';
    }
  }
  const [kind, length] = [bits.slice(0, 4), Number.parseInt(bits.slice(4, 12), 2)];
  if (kind !== '0100') throw new Error(`kind ${kind}`);
  const bytes = Array.from({ length }, (_, one) =>
    Number.parseInt(bits.slice(12 + one * 8, 20 + one * 8), 2),
  );
  return { level: head >> 3, text: new TextDecoder().decode(new Uint8Array(bytes)) };
}

test('whatever is written, in any script, is read again, with 15 % of the print to spare', () => {
  const short = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(
      short.filter((text) => Buffer.byteLength(text) <= 42),
      (text) => {
        expect(read(qrCode(text))).toEqual({ level: 0, text });
      },
    ),
  );
  expect(read(qrCode('تويزة ⵜⵉⵡⵉⵣⵉ')).text).toBe('تويزة ⵜⵉⵡⵉⵣⵉ');
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
