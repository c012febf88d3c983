import { GROUND, MAIN, oneOf, otherColour, REACH, weave } from './emblem-loom.ts';
import type { Cell, EmblemLoom, Some } from './emblem-loom.ts';
import type { Outline } from './emblem-outlines.ts';

/** What lies between the central figure and the edges. */
export const EMBLEM_FIELDS = { spandrels, lozengeNet, freeLozenges, lattice, chevrons } as const;

/** The corners follow the figure: its contour once more, then filled, then a tip. */
function spandrels(loom: EmblemLoom, outline: Outline): void {
  const start = 2 + loom.choose(2);
  const width = 1 + loom.choose(3);
  const colour = otherColour(loom, GROUND);
  const inner = otherColour(loom, colour);
  const tip = oneOf(loom, [0, 2, 3]);
  const tipColour = otherColour(loom, inner);
  weave(loom, ({ dx, dy }) => {
    const gap = outline.gaps[dy]?.[dx] ?? 0;
    if (2 * (REACH - 1) - dx - dy < tip) return tipColour;
    if (gap < start) return undefined;
    return gap < start + width ? colour : inner;
  });
}

/** Lozenges cut by the edges, on the sides, at the ends, in the corners: rows that go on beyond the cloth. */
function lozengeNet(loom: EmblemLoom): void {
  satellite(loom, { dx: REACH, dy: 0 }, [2, 3, 4]);
  satellite(loom, { dx: 0, dy: REACH }, [2, 3, 4]);
  satellite(loom, { dx: REACH, dy: REACH }, [4, 5, 6, 7]);
}

/** Lozenges of different sizes, set freely; only the mirrors order them. */
function freeLozenges(loom: EmblemLoom): void {
  satellite(loom, { dx: REACH - loom.choose(2), dy: 1 + loom.choose(3) }, [1, 2]);
  satellite(loom, { dx: 1 + loom.choose(3), dy: REACH - loom.choose(2) }, [1, 2]);
  satellite(loom, { dx: 6 + loom.choose(3), dy: 6 + loom.choose(3) }, [2, 3, 4]);
}

function satellite(loom: EmblemLoom, centre: Cell, sizes: Some<number>): void {
  const size = oneOf(loom, sizes);
  const edge = size < 3 ? 1 : 1 + loom.choose(2);
  const outer = otherColour(loom, GROUND);
  const inner = otherColour(loom, outer);
  weave(loom, ({ dx, dy }) => {
    const far = Math.abs(dx - centre.dx) + Math.abs(dy - centre.dy);
    if (far > size) return undefined;
    return far > size - edge ? outer : inner;
  });
}

/** Threads across and up for one step of a line, the half-width of a mesh, the thickness of the lines. */
const MESHES = [
  [1, 1, 4, 1],
  [1, 1, 5, 1],
  [1, 1, 6, 1],
  [1, 1, 7, 1],
  [1, 1, 5, 2],
  [1, 1, 6, 2],
  [1, 1, 7, 2],
  [1, 2, 6, 2],
  [1, 2, 7, 2],
  [1, 2, 8, 2],
  [2, 1, 6, 2],
  [2, 1, 7, 2],
  [2, 1, 8, 2],
] as const;

/** A net of lines that cross, thin or double, upright or leaning, with a seed in each mesh. */
function lattice(loom: EmblemLoom): void {
  const [across, up, mesh, thick] = oneOf<(typeof MESHES)[number]>(loom, MESHES);
  const rising = loom.choose(4);
  const falling = loom.choose(4);
  const fallingColour = otherColour(loom, GROUND);
  const seed = otherColour(loom, GROUND);
  const seedSize = oneOf(loom, [0, 1, 3]);
  const crossing = oneOf(loom, [MAIN, seed]);
  const period = 2 * mesh;
  weave(loom, ({ dx, dy }) => {
    const one = (across * dx + up * dy + rising) % period;
    const two = (Math.abs(across * dx - up * dy) + falling) % period;
    const rises = one <= mesh && one > mesh - thick;
    const falls = two <= mesh && two > mesh - thick;
    if (rises || falls) return rises && falls ? crossing : rises ? MAIN : fallingColour;
    return Math.min(one, period - one) + Math.min(two, period - two) < seedSize ? seed : undefined;
  });
}

/** Chevrons side by side: stripes that rise and fall together, across or up the cloth. */
function chevrons(loom: EmblemLoom): void {
  const across = oneOf(loom, ['rows', 'columns']);
  const period = oneOf(loom, [8, 16]);
  const phase = loom.choose(2) * (period / 2);
  const lean = oneOf(loom, [1, 2]);
  const first = loom.choose(loom.dyes.length);
  const second = otherColour(loom, first);
  const third = otherColour(loom, second, first);
  const stripes = [first, second, third].flatMap((colour) => Array<number>(2 + loom.choose(2)).fill(colour));
  const shift = loom.choose(4);
  weave(loom, ({ dx, dy }) => {
    const [along, deep] = across === 'rows' ? [dx, dy] : [dy, dx];
    const beat = (along + phase) % period;
    const rise = Math.floor(Math.min(beat, period - beat) / lean);
    return stripes[(deep + rise + shift) % stripes.length];
  });
}
