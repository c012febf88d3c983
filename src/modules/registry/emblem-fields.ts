import { GROUND, MAIN, oneOf, otherColour, REACH, weave, type Cell, type Loom } from './emblem-loom.ts';

/** The corners of the cloth follow the figure: its contour once more, twice, or filled. */
export function spandrels(loom: Loom, gaps: readonly (readonly number[])[]): void {
  const start = 2 + loom.choose(2);
  const width = 1 + loom.choose(3);
  const colour = otherColour(loom, GROUND);
  const inner = otherColour(loom, colour);
  const tip = oneOf(loom, [0, 2, 3]);
  const tipColour = otherColour(loom, inner);
  weave(loom, ({ dx, dy }) => {
    const gap = gaps[dy]?.[dx] ?? 0;
    if (2 * (REACH - 1) - dx - dy < tip) return tipColour;
    if (gap < start) return undefined;
    return gap < start + width ? colour : inner;
  });
}

/** Lozenges cut by the edges: in the corners, on the sides and at the ends, as rows that go on beyond the cloth. */
export function lozengeNet(loom: Loom): void {
  satellite(loom, { dx: REACH, dy: 0 }, [2, 3, 4]);
  satellite(loom, { dx: 0, dy: REACH }, [2, 3, 4]);
  satellite(loom, { dx: REACH, dy: REACH }, [4, 5, 6, 7]);
}

/** Lozenges of different sizes, set freely; only the mirrors order them. */
export function freeLozenges(loom: Loom): void {
  satellite(loom, { dx: REACH - loom.choose(2), dy: 1 + loom.choose(3) }, [1, 2]);
  satellite(loom, { dx: 1 + loom.choose(3), dy: REACH - loom.choose(2) }, [1, 2]);
  satellite(loom, { dx: 6 + loom.choose(3), dy: 6 + loom.choose(3) }, [2, 3, 4]);
}

function satellite(loom: Loom, centre: Cell, sizes: readonly [number, ...number[]]): void {
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

export type Across = 'rows' | 'columns';
export type BandPattern = 'plain' | 'checks' | 'teeth' | 'lozenges' | 'tents';
const HEIGHTS = { plain: [1, 2], checks: [1], teeth: [2], lozenges: [3], tents: [4] } as const;

/** Bands from the edges towards the middle. */
export function bands(loom: Loom, how: { across: Across; until: number; patterns: readonly [BandPattern, ...BandPattern[]] }): void {
  let from = REACH - 1;
  let last = -1;
  while (from > how.until) {
    const colour = otherColour(loom, last);
    const pattern = oneOf(loom, how.patterns);
    const height = oneOf<number>(loom, HEIGHTS[pattern]);
    band(loom, { across: how.across, from, height, pattern, colour });
    from -= height;
    last = colour;
  }
}

function band(loom: Loom, at: { across: Across; from: number; height: number; pattern: BandPattern; colour: number }): void {
  const { pattern, height, colour } = at;
  const figure = pattern === 'plain' ? colour : otherColour(loom, colour);
  const period = pattern === 'checks' ? 2 : pattern === 'tents' ? oneOf(loom, [6, 8]) : 4;
  const phase = pattern === 'plain' ? 0 : loom.choose(2) * (period / 2);
  weave(loom, ({ dx, dy }) => {
    const [along, depth] = at.across === 'rows' ? [dx, at.from - dy] : [dy, at.from - dx];
    if (depth < 0 || depth >= height) return undefined;
    const beat = (along + phase) % period;
    const near = Math.min(beat, period - beat);
    if (pattern === 'lozenges') return near + Math.abs(depth - 1) <= 1 ? figure : colour;
    if (pattern === 'checks') return near === 0 ? figure : colour;
    return near <= depth ? figure : colour;
  });
}

/** A net of lines that cross, thin or double, straight or leaning. */
export function lattice(loom: Loom): void {
  const [across, up, mesh, thick] = oneOf(loom, [
    [1, 1, 4, 1], [1, 1, 5, 1], [1, 1, 6, 1], [1, 1, 7, 1], [1, 1, 5, 2], [1, 1, 6, 2], [1, 1, 7, 2],
    [1, 2, 6, 2], [1, 2, 7, 2], [1, 2, 8, 2], [2, 1, 6, 2], [2, 1, 7, 2], [2, 1, 8, 2],
  ]);
  const seed = otherColour(loom, GROUND);
  const seedSize = loom.choose(3);
  const double = loom.choose(2) === 1 ? otherColour(loom, GROUND) : MAIN;
  weave(loom, ({ dx, dy }) => {
    const one = (across * dx + up * dy) % (2 * mesh);
    const two = Math.abs(across * dx - up * dy) % (2 * mesh);
    const on = (at: number) => at <= mesh && at > mesh - thick;
    if (on(one)) return MAIN;
    if (on(two)) return double;
    const far = Math.abs(one - mesh) + Math.abs(two - mesh);
    return seedSize > 0 && mesh * 2 - far < seedSize * 2 ? seed : undefined;
  });
}

/** Chevrons side by side: lines that rise and fall together, across or up the cloth. */
export function chevrons(loom: Loom): void {
  const across = oneOf(loom, ['rows', 'columns']);
  const period = oneOf(loom, [8, 16]);
  const phase = loom.choose(2) * (period / 2);
  const widths = [1 + loom.choose(2), 1 + loom.choose(2), 1 + loom.choose(2)];
  const first = loom.choose(loom.colours);
  const second = otherColour(loom, first);
  const third = otherColour(loom, second, first);
  const stripes = [first, second, third].flatMap((colour, at) => Array<number>(widths[at] ?? 1).fill(colour));
  weave(loom, ({ dx, dy }) => {
    const [along, deep] = across === 'rows' ? [dx, dy] : [dy, dx];
    const beat = (along + phase) % period;
    return stripes[(deep + Math.min(beat, period - beat)) % stripes.length];
  });
}
