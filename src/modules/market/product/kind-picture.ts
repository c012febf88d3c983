import pictures from './kind-pictures.json' with { type: 'json' };

/** Dyes of the pictures, by the letter that stands for them. */
const DYES: Readonly<Record<string, string>> = {
  r: '--madder',
  y: '--saffron',
  g: '--pomegranate',
  b: '--indigo',
  d: '--walnut',
  w: '--wool',
};

/** A run of knots of one colour in a woven picture of twelve by twelve. */
export interface Run {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly dye: string;
}

const ROWS = new Map<string, readonly string[]>(Object.entries(pictures));

/** The woven picture of a kind of thing, run by run. */
export function kindPicture(kind: string): readonly Run[] {
  const rows = ROWS.get(kind) ?? ROWS.get('other') ?? [];
  return rows.flatMap((row, y) =>
    [...row.matchAll(/([rygbdw])\1*/g)].map((run) => ({
      x: run.index,
      y,
      length: run[0].length,
      dye: DYES[run[1] ?? ''] ?? '--walnut',
    })),
  );
}

/** One dye of a picture, drawn in one stroke: a page of thirty kinds stays small. */
export interface DyedPath {
  readonly dye: string;
  /** In the words of SVG. */
  readonly path: string;
}

const DRAWN = new Map([...ROWS.keys()].map((kind) => [kind, dyedPaths(kindPicture(kind))]));

/** The woven picture of a kind of thing, dye by dye. */
export function kindPaths(kind: string): readonly DyedPath[] {
  return DRAWN.get(kind) ?? DRAWN.get('other') ?? [];
}

function dyedPaths(runs: readonly Run[]): readonly DyedPath[] {
  return [...Map.groupBy(runs, ({ dye }) => dye)].map(([dye, some]) => ({
    dye,
    path: some.map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`).join(''),
  }));
}

/** The dyes as papers print them: no page gives them their colours there. */
const ON_PAPER: Readonly<Record<string, string>> = {
  '--madder': '#9e2b25',
  '--saffron': '#d9982b',
  '--pomegranate': '#6b7a2f',
  '--indigo': '#243a6b',
  '--walnut': '#3b2a20',
  '--wool': '#f3ead9',
};

/** The woven picture of a kind as SVG text, for a paper. */
export function kindPictureSvg(kind: string): string {
  const knots = kindPicture(kind).map(
    ({ x, y, length, dye }) =>
      `<rect x="${x}" y="${y}" width="${length}" height="1" fill="${ON_PAPER[dye] ?? ''}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 14 14">${knots.join('')}</svg>`;
}
