import { GROUND, MAIN, oneOf, otherColour, REACH, weave, type EmblemLoom } from './emblem-loom.ts';

/** The edges: ends and sides each have a rhythm and two colours, as a weaver starts, finishes and turns. */
export function emblemBorder(loom: EmblemLoom, frame: Frame): void {
  if (frame !== 'single') guard(loom, frame);
  const ends = edge(loom);
  const sides = edge(loom);
  const corner = otherColour(loom, GROUND);
  weave(loom, ({ dx, dy }) => {
    if (Math.max(dx, dy) < REACH) return undefined;
    if (dx === dy) return corner;
    return dy === REACH ? ends(dx) : sides(dy);
  });
}

/** One line around the cloth, a second one at its two ends, or two lines all around. */
export type Frame = 'single' | 'double-ends' | 'double';

/** How the threads of an edge alternate, from the middle of the side to its corner. */
const BEATS = [
  'xxxxxxxxx',
  'x.x.x.x.x',
  '.x.x.x.x.',
  'x..xx..xx',
  '.xx..xx..',
  'xx..xx..x',
  'x..x..x..',
  'xx.xx.xx.',
  'xxx.xxx.x',
  '..xxx..xx',
  'xxxx.x.x.',
  'x.xx.xx.x',
  'xx...xx..',
  '.xxx.xxx.',
  'x...x...x',
  '..xx..xx.',
] as const;

/** What a rhythm does in its middle and where it meets the corner, so that it never looks cut off. */
const CENTRES = ['', 'xx', '..', 'xx..'] as const;
const FINISHES = ['', 'xx', '..'] as const;

function edge(loom: EmblemLoom): (along: number) => number {
  const beat = oneOf<string>(loom, BEATS);
  const centre = oneOf<string>(loom, CENTRES);
  const finish = oneOf<string>(loom, FINISHES);
  const rhythm = centre + beat.slice(centre.length, REACH - finish.length) + finish;
  const first = otherColour(loom, GROUND);
  const second = otherColour(loom, first);
  // An edge all of wool would be lost on paper: it takes its other dye.
  const lost = rhythm.indexOf('.') < 0 && loom.dyes[first] === 'wool';
  return (along) => (rhythm[along] === 'x' && !lost ? first : second);
}

/** The line inside the edge: one dye, or knots of it on the ground. */
function guard(loom: EmblemLoom, frame: Frame): void {
  const beat = oneOf<string>(loom, BEATS);
  const colour = otherColour(loom, GROUND);
  const rest = oneOf(loom, [GROUND, MAIN]);
  weave(loom, ({ dx, dy }) => {
    if (Math.max(dx, dy) !== REACH - 1 || (frame === 'double-ends' && dy < REACH - 1)) return undefined;
    return beat[Math.min(dx, dy)] === 'x' ? colour : rest;
  });
}
