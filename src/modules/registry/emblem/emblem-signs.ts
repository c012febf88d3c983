import { GROUND, oneOf, otherColour, weave, type Cell, type EmblemLoom, type Some } from './emblem-loom.ts';

/** Weaves a sign of three by three knots around a place; its mirrors follow. */
export function emblemSign(loom: EmblemLoom, { at, signs }: PlacedSign): void {
  const sign = SIGNS[oneOf(loom, signs)];
  const colour = otherColour(loom, GROUND);
  weave(loom, ({ dx, dy }) => {
    const across = at.dx + 1 - dx;
    const down = at.dy + 1 - dy;
    if (across < 0 || across > 2 || down < 0 || down > 2) return undefined;
    return sign[down * 3 + across] === 'x' ? colour : GROUND;
  });
}

interface PlacedSign {
  readonly at: Cell;
  readonly signs: Some<Sign>;
}

export type Sign = keyof typeof SIGNS;

/** Signs as weavers name them, read from the corner of the cloth inwards. */
const SIGNS = {
  lozenge: '.x.xxx.x.',
  eye: '.x.x.x.x.',
  cross: 'x.x.x.x.x',
  block: 'xxxxxxxxx',
  house: 'xxxx.xxxx',
  bars: 'xxx...xxx',
  posts: 'x.xx.xx.x',
  comb: 'x.xx.xxxx',
  rake: 'xxxx.xx.x',
  track: 'x.xxxx.x.',
  tooth: 'xxxxx.x..',
  bracket: 'xxxx..x..',
  stair: '..x.xxxxx',
  barley: 'x...x...x',
  bough: '..x.x.x..',
  flag: 'xxxxxxx..',
} as const;
