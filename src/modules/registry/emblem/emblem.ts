import { emblemBorder } from './emblem-border.ts';
import { emblemChance, type Choose } from './emblem-chance.ts';
import { EMBLEM_DYES, type Dye } from './emblem-dyes.ts';
import { emblemFigure } from './emblem-figure.ts';
import { emblemLoom, GROUND, oneOf, REACH, weave, type EmblemLoom, type Some } from './emblem-loom.ts';
import type { Outline } from './emblem-outlines.ts';
import { EMBLEM_PALETTES, type VocabularyName } from './emblem-palettes.ts';
import { EMBLEM_MODELS, type Model } from './emblem-models.ts';
import { emblemVocabulary } from './emblem-vocabulary.ts';

/** The mark every organisation has from birth: a woven square, mirrored on two axes. */
export interface Emblem {
  readonly size: 17;
  /** Rows from the top; each cell is a place in `dyes`. */
  readonly cells: readonly (readonly number[])[];
  /** The ground, the dye of the central figure (contrast at least 3 to 1), then one or two others. */
  readonly dyes: readonly Dye[];
}

interface Birth {
  /** The organisation's id. */
  readonly id: string;
  /** The code of the region, province or commune of its seat. */
  readonly place: string;
}

/** The emblem of an organisation: the same for the same birth, on a server and on a phone. */
export function emblemOf(birth: Birth): Emblem {
  return weaveEmblem(emblemVocabulary(birth.place), emblemChance(birth.id));
}

/** Weaves an emblem of a vocabulary from the choices given. */
export function weaveEmblem(vocabulary: VocabularyName, choose: Choose): Emblem {
  const palettes: Some<readonly Dye[]> = EMBLEM_PALETTES[vocabulary];
  const models: Some<Model> = EMBLEM_MODELS[vocabulary];
  const dyes = palettes[choose(palettes.length)] ?? palettes[0];
  const loom = emblemLoom(dyes, choose);
  const model = oneOf(loom, models);
  const outline = oneOf<Outline>(loom, model.outlines);
  model.field(loom, outline);
  emblemBorder(loom, model.frame);
  emblemFigure(loom, outline);
  lastKnots(loom);
  const span = [...Array(2 * REACH + 1).keys()].map((at) => Math.abs(at - REACH));
  return { size: 17, cells: span.map((dy) => span.map((dx) => loom.quarter[dy]?.[dx] ?? 0)), dyes };
}

/** A dye that nothing took yet ends the edges: beside the corners, or else in the middle of the sides. */
function lastKnots(loom: EmblemLoom): void {
  const unused = [...loom.dyes.keys()].filter((colour) => !loom.quarter.flat().includes(colour));
  weave(loom, ({ dx, dy }) => {
    const [inner, outer] = [Math.min(dx, dy), Math.max(dx, dy)];
    if (outer < REACH) return undefined;
    return inner === REACH - 1 ? unused[0] : inner === 0 ? unused[1] : undefined;
  });
}

/** Everything of one dye, as SVG path data in a square of 17 by 17 whose corners are rounded by one. */
interface EmblemPath {
  readonly fill: string;
  readonly d: string;
}

const MOST_DRAWN = 2_000;
const drawn = new Map<string, readonly EmblemPath[]>();

/** The paths of an organisation's emblem. What was drawn is kept a while: many people are shown the same cooperatives. */
export function drawnEmblem(birth: Birth): readonly EmblemPath[] {
  const key = `${birth.id} ${birth.place}`;
  const paths = drawn.get(key) ?? emblemPaths(emblemOf(birth));
  if (drawn.size >= MOST_DRAWN) drawn.clear();
  drawn.set(key, paths);
  return paths;
}

/** The ground first, then one path per dye: to be painted in that order. */
export function emblemPaths(emblem: Emblem): EmblemPath[] {
  return emblem.dyes.map((dye, colour) => ({
    fill: EMBLEM_DYES[dye],
    d: colour === GROUND ? WHOLE : blocksOf(emblem, colour).map(blockPath).join(''),
  }));
}

/**
 * The emblem as a document (at most 4 kB): a file, a label, a seal. Without a title it is decoration.
 * At 16 pixels the centre thread falls between two pixels and the rest keeps one pixel each, still mirrored.
 */
export function emblemSvg(emblem: Emblem, how: { title?: string; pixels?: number } = {}): string {
  const size = how.pixels === undefined ? '' : ` width="${how.pixels}" height="${how.pixels}"`;
  const role = how.title === undefined ? ' aria-hidden="true"' : ' role="img"';
  const title = how.title === undefined ? '' : `<title>${escapeText(how.title)}</title>`;
  const paths = emblemPaths(emblem).map(({ fill, d }) => `<path fill="${fill}" d="${d}"/>`);
  const opening = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 17 17"${size}${role}`;
  return `${opening} shape-rendering="crispEdges">${title}${paths.join('')}</svg>`;
}

const WHOLE = 'M1 0h15a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1z';

const CORNERS = new Map([
  ['0 0', 'M0 1a1 1 0 0 1 1-1v1z'],
  ['16 0', 'M16 0a1 1 0 0 1 1 1h-1z'],
  ['16 16', 'M17 16a1 1 0 0 1-1 1v-1z'],
  ['0 16', 'M1 17a1 1 0 0 1-1-1h1z'],
]);

interface Block {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function blockPath({ x, y, width, height }: Block): string {
  return CORNERS.get(`${x} ${y}`) ?? `M${x} ${y}h${width}v${height}h-${width}z`;
}

/** The cells of one colour, merged into blocks; corner cells stay alone because they are rounded. */
function blocksOf(emblem: Emblem, colour: number): Block[] {
  const free = emblem.cells.map((row) => row.map((cell) => cell === colour));
  const blocks: Block[] = [];
  for (const [y, row] of free.entries()) {
    for (const x of row.keys()) {
      if (row[x] !== true) continue;
      const block = blockAt(free, { x, y });
      for (let taken = y; taken < y + block.height; taken += 1) free[taken]?.fill(false, x, x + block.width);
      blocks.push(block);
    }
  }
  return blocks;
}

function blockAt(free: readonly (readonly boolean[])[], { x, y }: { x: number; y: number }): Block {
  if (CORNERS.has(`${x} ${y}`)) return { x, y, width: 1, height: 1 };
  const isFree = (column: number, row: number) =>
    free[row]?.[column] === true && !CORNERS.has(`${column} ${row}`);
  let width = 1;
  while (isFree(x + width, y)) width += 1;
  const columns = [...Array(width).keys()].map((at) => x + at);
  let height = 1;
  while (columns.every((column) => isFree(column, y + height))) height += 1;
  return { x, y, width, height };
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
