import { emblemBorder, type Rhythm } from './emblem-border.ts';
import type { Dye } from './emblem-dyes.ts';
import { depthsOf, emblemFigure, OUTLINES, type Outline } from './emblem-figure.ts';
import { bands, chevrons, freeLozenges, lattice, lozengeNet, spandrels } from './emblem-fields.ts';
import { oneOf, type Loom } from './emblem-loom.ts';
import { emblemSign, type Sign } from './emblem-signs.ts';

type Some<T> = readonly [T, ...T[]];
export interface Model { readonly outlines: Some<Outline>; readonly field: (loom: Loom, outline: Outline) => void }
export interface Vocabulary {
  /** The ground, the dye of the central figure, then one or two others. */
  readonly dyes: Some<readonly Dye[]>;
  readonly models: Some<Model>;
  readonly ends: Some<Rhythm>;
  readonly sides: Some<Rhythm>;
}
const O = OUTLINES;
const ALL: Some<Rhythm> = ['plain', 'checks', 'counterChecks', 'pairs', 'counterPairs', 'dots', 'dashes', 'longDashes', 'triples', 'centred', 'ends'];
const echo = (loom: Loom, outline: Outline) => spandrels(loom, depthsOf(outline, 'outside'));
const SIG: Some<Sign> = ['lozenge', 'eye', 'cross', 'block', 'house', 'bars', 'posts', 'comb', 'rake', 'track', 'tooth', 'bracket', 'stair', 'barley'];
const TRACKS: Some<Sign> = ['track', 'tooth', 'cross', 'eye', 'lozenge', 'stair', 'bracket'];
const MIDDLE: Some<Outline> = [O.smallLozenge, O.smallBluntLozenge, O.flatLozenge, O.smallCross, O.flatCartouche, O.hourglass, O.smallSquare, O.wideLozenge];

const signs = (list: Some<Sign>) => (loom: Loom) => {
  emblemSign(loom, { dx: 6, dy: 6 }, list); emblemSign(loom, { dx: 6, dy: 2 }, list); emblemSign(loom, { dx: 2, dy: 6 }, list);
};

export const VOCABULARIES: Record<string, Vocabulary> = {
  zayane: {
    dyes: [['madder','wool','saffron'],['madder','wool','indigo'],['madder','wool','walnut'],['madder','saffron','walnut'],['madder','saffron','indigo','wool'],['madder','wool','saffron','indigo'],['madder','wool','walnut','saffron'],['madder','wool','saffron','pomegranate']],
    models: [
      { outlines: [O.lozenge, O.middleLozenge, O.bluntLozenge, O.steppedLozenge, O.smallSteppedLozenge, O.tallLozenge, O.smallLozenge, O.concaveStar], field: lozengeNet },
      { outlines: [O.flatLozenge, O.smallLozenge, O.flatCartouche, O.wideLozenge, O.smallBluntLozenge], field: (loom) => bands(loom, { across: 'rows', until: 3, patterns: ['plain', 'lozenges', 'checks', 'lozenges', 'teeth'] }) },
    ],
    ends: ALL, sides: ALL,
  },
  ouarain: {
    dyes: [['wool','walnut','henna'],['wool','walnut','madder'],['wool','walnut','indigo'],['wool','walnut','pomegranate'],['wool','walnut','saffron'],['wool','walnut','oleander']],
    models: [{ outlines: [O.middleLozenge, O.lozenge, O.smallSteppedLozenge, O.smallLozenge, O.tallLozenge, O.wideLozenge, O.slimLozenge, O.smallBluntLozenge], field: lattice }],
    ends: ALL, sides: ALL,
  },
  taznakht: {
    dyes: [['saffron','madder','walnut'],['saffron','indigo','madder'],['madder','saffron','indigo'],['saffron','walnut','madder','wool'],['indigo','saffron','madder','wool'],['madder','saffron','walnut','wool'],['saffron','madder','indigo','wool'],['walnut','saffron','madder']],
    models: [{ outlines: MIDDLE, field: (loom) => bands(loom, { across: 'rows', until: 2, patterns: ['plain', 'teeth', 'lozenges', 'checks'] }) }],
    ends: ALL, sides: ALL,
  },
  rabat: {
    dyes: [['madder','wool','indigo','saffron'],['indigo','wool','madder','saffron'],['wool','madder','indigo'],['wool','indigo','madder','saffron'],['indigo','saffron','madder','wool'],['madder','wool','oleander','saffron'],['wool','madder','oleander','saffron'],['oleander','wool','madder','saffron']],
    models: [{ outlines: [O.octagon, O.smallOctagon, O.smallStar, O.star, O.hexagon, O.cartouche, O.bluntLozenge, O.smallSteppedLozenge, O.smallBluntLozenge], field: echo }],
    ends: ALL, sides: ALL,
  },
  azilal: {
    dyes: [['wool','madder','indigo'],['wool','indigo','madder','saffron'],['wool','walnut','madder','saffron'],['wool','madder','oleander','saffron'],['wool','indigo','henna','pomegranate'],['wool','walnut','indigo','saffron'],['wool','madder','walnut','saffron']],
    models: [{ outlines: [O.middleLozenge, O.smallStar, O.smallCross, O.waist, O.swallow, O.petals, O.slimLozenge, O.broadCross, O.fibula, O.hourglass], field: signs(SIG) }],
    ends: ALL, sides: ALL,
  },
  jbala: {
    dyes: [['wool','madder','indigo'],['wool','madder','walnut'],['madder','wool','indigo'],['wool','madder','pomegranate'],['wool','madder','indigo','saffron'],['madder','wool','walnut']],
    models: [{ outlines: [O.smallLozenge, O.slimLozenge, O.steppedSpindle, O.tallLozenge, O.smallBluntLozenge], field: (loom) => bands(loom, { across: 'columns', until: 3, patterns: ['plain', 'plain', 'checks', 'plain', 'teeth'] }) }],
    ends: ALL, sides: ALL,
  },
  oriental: {
    dyes: [['wool','indigo','madder'],['wool','walnut','henna'],['walnut','wool','henna'],['indigo','wool','saffron'],['oleander','wool','walnut'],['wool','oleander','walnut','saffron'],['wool','indigo','henna','saffron']],
    models: [{ outlines: [O.middleLozenge, O.smallLozenge, O.smallBluntLozenge, O.concaveStar, O.hourglass, O.wideLozenge, O.slimLozenge], field: chevrons }],
    ends: ALL, sides: ALL,
  },
  plains: {
    dyes: [['wool','henna','walnut'],['henna','wool','walnut'],['henna','wool','indigo'],['wool','henna','indigo'],['saffron','walnut','henna'],['wool','henna','indigo','saffron'],['wool','walnut','henna','saffron']],
    models: [{ outlines: [O.smallLozenge, O.smallOctagon, O.smallCross, O.smallSquare, O.flatCartouche, O.hexagon, O.broadCross], field: (loom) => bands(loom, { across: oneOf(loom, ['rows', 'columns']), until: 0, patterns: ['plain', 'plain', 'checks'] }) }],
    ends: ALL, sides: ALL,
  },
  haouz: {
    dyes: [['henna','wool','walnut'],['madder','wool','walnut'],['henna','wool','indigo'],['madder','saffron','walnut'],['henna','wool','madder','walnut'],['madder','wool','saffron','walnut']],
    models: [{ outlines: [O.smallLozenge, O.slimLozenge, O.wideLozenge, O.waist, O.concaveStar, O.swallow, O.middleLozenge, O.fibula], field: freeLozenges }],
    ends: ALL, sides: ALL,
  },
  souss: {
    dyes: [['pomegranate','wool','indigo'],['wool','pomegranate','indigo'],['indigo','wool','pomegranate'],['wool','indigo','pomegranate','saffron'],['indigo','saffron','pomegranate'],['pomegranate','wool','walnut','saffron'],['indigo','wool','saffron','pomegranate']],
    models: [{ outlines: [O.smallStar, O.sharpStar, O.concaveStar, O.petals, O.smallOctagon, O.swallow, O.smallCross], field: signs(TRACKS) }, { outlines: [O.star, O.smallStar, O.sharpStar, O.octagon], field: echo }],
    ends: ALL, sides: ALL,
  },
  sahara: {
    dyes: [['wool','indigo','henna'],['wool','walnut','henna'],['indigo','wool','henna'],['henna','wool','indigo'],['walnut','wool','henna'],['wool','henna','indigo'],['walnut','wool','henna','indigo']],
    models: [{ outlines: [O.flatLozenge, O.smallLozenge, O.hourglass, O.flatCartouche, O.smallCross], field: (loom) => bands(loom, { across: 'rows', until: 2, patterns: ['tents', 'plain', 'teeth', 'tents'] }) }],
    ends: ALL, sides: ALL,
  },
};

const PLACES: Record<string, keyof typeof VOCABULARIES> = {
  '01': 'jbala', '02': 'oriental', '03': 'ouarain', '04': 'rabat', '05': 'zayane', '06': 'plains', '07': 'haouz', '08': 'taznakht', '09': 'souss', '10': 'sahara', '11': 'sahara', '12': 'sahara',
  '03.271': 'zayane', '08.363': 'zayane', '05.081': 'azilal', '04.291': 'zayane',
};

export function vocabularyOf(place: string): Vocabulary {
  return VOCABULARIES[PLACES[place.slice(0, 6)] ?? PLACES[place.slice(0, 2)] ?? 'zayane']!;
}

export function weaveVocabulary(loom: Loom, v: Vocabulary): void {
  const model = oneOf(loom, v.models);
  const outline = oneOf(loom, model.outlines);
  model.field(loom, outline);
  emblemBorder(loom, v.ends);
  emblemFigure(loom, outline);
}
