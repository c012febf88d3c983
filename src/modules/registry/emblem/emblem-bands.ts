import { GROUND, oneOf, otherColour, REACH, weave, type EmblemLoom, type Some } from './emblem-loom.ts';

/** Bands from the edges towards the middle: stripes, checks, teeth, rows of lozenges, tents. */
export function emblemBands(loom: EmblemLoom, bands: Bands): void {
  let last = GROUND;
  for (let from = REACH - 1; from > bands.until;) {
    const pattern = oneOf(loom, bands.patterns);
    const band = { pattern, from, across: bands.across, threads: THREADS[pattern] };
    const plain = pattern === 'plain' || pattern === 'line';
    last = bands.on === 'ground' && !plain ? GROUND : otherColour(loom, last);
    weaveBand(loom, { ...band, ground: last, figure: plain ? last : otherColour(loom, last) });
    from -= band.threads;
  }
}

interface Bands {
  readonly across: 'rows' | 'columns';
  /** The thread, counted from the middle, where the bands stop. */
  readonly until: number;
  /** Whether patterns lie on the ground of the cloth or on a dye of their own. */
  readonly on: 'ground' | 'dye';
  readonly patterns: Some<BandPattern>;
}

type BandPattern = 'plain' | 'line' | 'checks' | 'teeth' | 'lozenges' | 'tents';

/** How many threads a pattern takes, and after how many it comes back along the band. */
const THREADS = { plain: 2, line: 1, checks: 1, teeth: 2, lozenges: 3, tents: 4 } as const;
const PERIODS = {
  plain: [4],
  line: [4],
  checks: [2, 4],
  teeth: [4, 6],
  lozenges: [4],
  tents: [6, 8],
} as const;

interface Band {
  readonly pattern: BandPattern;
  readonly across: 'rows' | 'columns';
  readonly from: number;
  readonly threads: number;
  readonly ground: number;
  readonly figure: number;
}

function weaveBand(loom: EmblemLoom, band: Band): void {
  const period = oneOf<number>(loom, PERIODS[band.pattern]);
  const phase = band.ground === band.figure ? 0 : loom.choose(2) * (period / 2);
  weave(loom, ({ dx, dy }) => {
    const [along, depth] = band.across === 'rows' ? [dx, band.from - dy] : [dy, band.from - dx];
    if (depth < 0 || depth >= band.threads) return undefined;
    const beat = (along + phase) % period;
    const near = Math.min(beat, period - beat);
    const reach = band.pattern === 'lozenges' ? 1 - Math.abs(depth - 1) : depth;
    return near <= reach ? band.figure : band.ground;
  });
}
