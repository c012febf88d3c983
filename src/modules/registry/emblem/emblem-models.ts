import { emblemBands } from './emblem-bands.ts';
import type { Frame } from './emblem-border.ts';
import { EMBLEM_FIELDS } from './emblem-fields.ts';
import { oneOf, type EmblemLoom, type Some } from './emblem-loom.ts';
import type { Outline } from './emblem-outlines.ts';
import type { VocabularyName } from './emblem-palettes.ts';
import { EMBLEM_REPERTOIRE as R } from './emblem-repertoire.ts';
import { emblemSign, type Sign } from './emblem-signs.ts';

/** The models of each vocabulary. */
export const EMBLEM_MODELS = {
  jbala: [{ outlines: R.upright, frame: 'single', field: mendil }],
  oriental: [{ outlines: R.pointed, frame: 'single', field: EMBLEM_FIELDS.chevrons }],
  ouarain: [{ outlines: R.meshes, frame: 'single', field: EMBLEM_FIELDS.lattice }],
  rabat: [{ outlines: R.medallions, frame: 'double', field: EMBLEM_FIELDS.spandrels }],
  zayane: [
    { outlines: R.lozenges, frame: 'single', field: EMBLEM_FIELDS.lozengeNet },
    { outlines: R.low, frame: 'single', field: lozengeRows },
  ],
  azilal: [{ outlines: R.free, frame: 'single', field: freeSigns }],
  plains: [{ outlines: R.blocks, frame: 'single', field: stripes }],
  haouz: [{ outlines: R.earths, frame: 'single', field: EMBLEM_FIELDS.freeLozenges }],
  taznakht: [{ outlines: R.low, frame: 'single', field: glowingBands }],
  souss: [
    { outlines: R.stars, frame: 'single', field: birdTracks },
    { outlines: R.greatStars, frame: 'double-ends', field: EMBLEM_FIELDS.spandrels },
  ],
  sahara: [{ outlines: R.low, frame: 'single', field: tentBands }],
} as const satisfies Record<VocabularyName, Some<Model>>;

/** A way of laying out a cloth: its central figures, its edges, and what lies between. */
export interface Model {
  readonly outlines: Some<Outline>;
  readonly frame: Frame;
  readonly field: (loom: EmblemLoom, outline: Outline) => void;
}

/** The striped cloth of the Rif and the Jbala, worn at the waist. */
function mendil(loom: EmblemLoom): void {
  emblemBands(loom, {
    across: 'columns',
    until: 2,
    on: 'dye',
    patterns: ['plain', 'line', 'checks', 'teeth'],
  });
}

function lozengeRows(loom: EmblemLoom): void {
  emblemBands(loom, {
    across: 'rows',
    until: 2,
    on: 'ground',
    patterns: ['lozenges', 'line', 'checks', 'teeth'],
  });
}

function stripes(loom: EmblemLoom): void {
  const across = oneOf<'rows' | 'columns'>(loom, ['rows', 'columns']);
  emblemBands(loom, { across, until: 1, on: 'dye', patterns: ['plain', 'line', 'checks'] });
}

function glowingBands(loom: EmblemLoom): void {
  emblemBands(loom, {
    across: 'rows',
    until: 2,
    on: 'dye',
    patterns: ['lozenges', 'teeth', 'plain', 'checks'],
  });
}

/** The long bands (flij) of which a tent is sewn, with their facing triangles. */
function tentBands(loom: EmblemLoom): void {
  emblemBands(loom, { across: 'rows', until: 1, on: 'dye', patterns: ['tents', 'teeth', 'checks', 'line'] });
}

const FREE: Some<Sign> = [
  ...(['lozenge', 'eye', 'cross', 'block', 'house', 'bars', 'posts', 'comb'] as const),
  ...(['rake', 'track', 'tooth', 'bracket', 'stair', 'barley', 'bough', 'flag'] as const),
];
const TRACKS: Some<Sign> = ['track', 'tooth', 'cross', 'eye', 'lozenge', 'stair', 'bracket', 'bough'];

function freeSigns(loom: EmblemLoom): void {
  aroundTheFigure(loom, FREE);
}

function birdTracks(loom: EmblemLoom): void {
  aroundTheFigure(loom, TRACKS);
}

function aroundTheFigure(loom: EmblemLoom, signs: Some<Sign>): void {
  emblemSign(loom, { at: { dx: 6, dy: 6 }, signs });
  emblemSign(loom, { at: { dx: 6, dy: 2 }, signs });
  emblemSign(loom, { at: { dx: 2, dy: 6 }, signs });
}
