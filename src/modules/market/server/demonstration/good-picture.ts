import sharp from 'sharp';
import { kindPicture } from '../../product/kind-picture.ts';
import { coloursOf, type Colour } from '../../search/colour.ts';

/** Pixels of such a picture. */
export const GOOD_PICTURE_SIZE = { width: 960, height: 720 };
const SIDE = 14;
const KNOTS = 12;

/** The dyes of tokens.css, for pictures that are files. */
const DYES: Readonly<Record<string, string>> = {
  '--madder': '#9e2b25',
  '--saffron': '#d9982b',
  '--pomegranate': '#6b7a2f',
  '--indigo': '#243a6b',
  '--walnut': '#3b2a20',
  '--wool': '#f3ead9',
};
const OF_COLOUR: Readonly<Record<Colour, string>> = {
  white: '#f3ead9',
  black: '#2a2320',
  grey: '#8b8680',
  brown: '#6b4a32',
  red: '#9e2b25',
  orange: '#c4622d',
  yellow: '#d9982b',
  green: '#5f7330',
  blue: '#243a6b',
  purple: '#6a3d66',
  pink: '#c77f86',
  many: '#9e2b25',
};

interface Good {
  readonly kind: string;
  readonly facts: { readonly colours?: readonly string[] };
}

/**
 * The woven picture of a kind of thing in the colours told of it, as a file: the dye that covers most takes
 * the first colour, the next one the second. Done in part, its rows are knotted from below and only the warp
 * shows above, as on a loom.
 */
export function goodPicture({ kind, facts }: Good, { done = 1 } = {}): Promise<Uint8Array> {
  const runs = kindPicture(kind);
  const from = Math.round(KNOTS * (1 - done));
  const covered = Map.groupBy(runs, ({ dye }) => dye);
  const widest = [...covered]
    .map(([dye, some]) => ({ dye, cells: some.reduce((sum, { length }) => sum + length, 0) }))
    .toSorted((a, b) => b.cells - a.cells);
  const told = coloursOf(facts.colours ?? []);
  const dyes = new Map(widest.map(({ dye }, at) => [dye, dyeOf(dye, told[at])]));
  const warp = Array.from(
    { length: from === 0 ? 0 : KNOTS },
    (_, x) => `<rect x="${x + 1.4}" y="1" width="0.2" height="${from}" fill="#3b2a20"/>`,
  );
  const woven = runs
    .filter(({ y }) => y >= from)
    .map(
      ({ x, y, length, dye }) =>
        `<rect x="${x + 1}" y="${y + 1}" width="${length}" height="1" fill="${dyes.get(dye) ?? ''}"/>`,
    );
  const side = GOOD_PICTURE_SIZE.height;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" width="${side}"
    height="${side}" shape-rendering="crispEdges">${warp.join('')}${woven.join('')}</svg>`;
  return sharp(Buffer.from(svg))
    .resize({ ...GOOD_PICTURE_SIZE, fit: 'contain', background: '#f7e3b6' })
    .flatten({ background: '#f7e3b6' })
    .png({ palette: true, colours: 16 })
    .toBuffer();
}

function dyeOf(dye: string, told: Colour | undefined): string {
  return told === undefined ? (DYES[dye] ?? '#3b2a20') : OF_COLOUR[told];
}
