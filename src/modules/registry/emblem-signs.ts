import { GROUND, oneOf, otherColour, weave, type Cell, type Loom } from './emblem-loom.ts';

/** Signs of three by three knots: seeds, eyes, combs, bird tracks, barley; read from the corner of the cloth. */
export const SIGNS = {
  lozenge: '.x.xxx.x.',
  eye: '.x.x.x.x.',
  cross: 'x.x.x.x.x',
  block: 'xxxxxxxxx',
  house: 'xxxx.xxxx',
  bar: '...xxx...',
  post: '.x..x..x.',
  bars: 'xxx...xxx',
  posts: 'x.xx.xx.x',
  comb: 'x.xx.xxxx',
  rake: 'xxxx.xx.x',
  track: 'x.xxxx.x.',
  tooth: 'xxxxx.x..',
  bracket: 'xxxx..x..',
  stair: '..x.xxxxx',
  barley: 'x...x...x',
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
