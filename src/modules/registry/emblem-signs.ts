import { isInside, type Outline } from './emblem-figure.ts';
import { otherColour, GROUND, oneOf, weave, type Cell, type Loom } from './emblem-loom.ts';

/** Signs of three by three knots, as the weavers' combs, seeds, crosses, bird tracks, eyes and barley. */
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
  track: 'x.x.x..x.',
  trackUp: '.x..x.x.x',
  bracket: 'xxxx..x..',
  hook: '.xxx..xxx',
  stair: 'x..xx.xxx',
  barley: 'x...x...x',
} as const;

export type Sign = keyof typeof SIGNS;

/** Weaves a sign around a place; its mirrors follow. */
export function emblemSign(loom: Loom, at: Cell, signs: readonly [Sign, ...Sign[]]): void {
  const sign = SIGNS[oneOf(loom, signs)];
  const colour = otherColour(loom, GROUND);
  weave(loom, ({ dx, dy }) => {
    const across = dx - at.dx + 1;
    const up = at.dy - dy + 1;
    if (across < 0 || across > 2 || up < 0 || up > 2) return undefined;
    return sign[up * 3 + across] === 'x' ? colour : undefined;
  });
}

/** How the corner of a field is filled, from the corner inwards (`x`, `y` from 0, `size` threads free). */
const CORNERS = {
  triangle: (x: number, y: number, size: number) => x + y < size,
  stripes: (x: number, y: number, size: number) => x + y < size && (x + y) % 2 === 0,
  bracket: (x: number, y: number, size: number) => Math.min(x, y) === 0 && Math.max(x, y) < size,
  brackets: (x: number, y: number, size: number) => Math.max(x, y) < size && Math.min(x, y) % 2 === 0,
  square: (x: number, y: number, size: number) => Math.max(x, y) < Math.max(2, size - 1),
  ray: (x: number, y: number, size: number) => x === y && x < size,
} as const;
void CORNERS;
void isInside;
export type { Outline };
