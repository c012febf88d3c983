import { GROUND, oneOf, otherColour, weave, type Cell, type Loom } from './emblem-loom.ts';

/** Signs of three by three knots: seeds, eyes, combs, bird tracks, barley; read from the outside inwards. */
export const SIGNS = {
  seed: '....x....',
  lozenge: '.x.xxx.x.',
  eye: '.x.x.x.x.',
  cross: 'x.x.x.x.x',
  house: 'xxxx.xxxx',
  block: 'xxxxxxxxx',
  bar: '...xxx...',
  post: '.x..x..x.',
  bars: 'xxx...xxx',
  posts: 'x.xx.xx.x',
  comb: 'x.xx.xxxx',
  rake: 'xxxx.xx.x',
  track: 'x.xxxx.x.',
  tooth: 'xxxxx.x..',
  bracket: 'xxxx..x..',
  stair: 'x..xx.xxx',
  barley: 'x...x...x',
  cross4: 'xx.xx....',
} as const;

export type Sign = keyof typeof SIGNS;

/** Weaves a sign around a place; its mirrors follow. */
export function emblemSign(loom: Loom, at: Cell, signs: readonly [Sign, ...Sign[]]): void {
  const sign = SIGNS[oneOf(loom, signs)];
  const colour = otherColour(loom, GROUND);
  weave(loom, ({ dx, dy }) => {
    const across = at.dx + 1 - dx;
    const down = at.dy + 1 - dy;
    if (across < 0 || across > 2 || down < 0 || down > 2) return undefined;
    return sign[down * 3 + across] === 'x' ? colour : undefined;
  });
}

/** How a corner is filled: `x` and `y` count from the corner of the field, `size` threads are free. */
const CORNERS = {
  triangle: (x: number, y: number, size: number) => x + y < size,
  stripes: (x: number, y: number, size: number) => x + y < size && (x + y) % 2 === 0,
  counterStripes: (x: number, y: number, size: number) => x + y < size && (x + y) % 2 === 1,
  bracket: (x: number, y: number, size: number) => Math.min(x, y) === 0 && Math.max(x, y) < size,
  brackets: (x: number, y: number, size: number) => Math.max(x, y) < size && Math.min(x, y) % 2 === 0,
  square: (x: number, y: number, size: number) => Math.max(x, y) < size,
} as const;
export type Corner = keyof typeof CORNERS;
void CORNERS;
