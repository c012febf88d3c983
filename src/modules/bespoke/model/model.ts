import { PRICE_BOUNDS } from '#modules/market';
import { centimes, type Centimes } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';
import { isGrid, usualGrid, type CancellationGrid } from './cancellation-grid.ts';
import { usualStages, type StageCode } from './making-stage.ts';
import { MEASURES, type MeasureCode, type ModelMeasure } from './measure.ts';
import { priceOf, type PriceFormula } from './price-formula.ts';

/** How a model is made to order: what it needs to know, what it costs, how long it takes, what is agreed. */
export interface ModelTerms extends PriceFormula {
  readonly measures: readonly ModelMeasure[];
  /** Days from the deposit to the finished piece. */
  readonly days: number;
  readonly depositPerCent: number;
  readonly stages: readonly StageCode[];
  readonly grid: CancellationGrid;
}

/** The bounds of a making: a day at least, a year at most; a tenth paid first at least. */
export const MODEL_BOUNDS = { mostDays: 365, leastDeposit: 10, mostOptions: 6 } as const;

export type ModelRefusal =
  | 'no-measure'
  | 'surface-needs-measures'
  | 'bounds-crossed'
  | 'bounds-senseless'
  | 'base-too-small'
  | 'grid-goes-down';

/** Whether people can agree on a model: every measure has bounds, the price is one, the grid only grows. */
export function checkedModel(terms: ModelTerms): Result<ModelTerms, ModelRefusal> {
  const codes = terms.measures.map(({ code }) => code);
  if (codes.length === 0) return refused('no-measure', 'measures');
  if (terms.perSquareMetre > 0 && !(codes.includes('length') && codes.includes('width')))
    return refused('surface-needs-measures', 'perSquareMetre');
  for (const { code, least, most } of terms.measures) {
    if (least >= most) return refused('bounds-crossed', `least-${code}`);
    if (least < MEASURES[code].least || most > MEASURES[code].most)
      return refused('bounds-senseless', `least-${code}`, {
        least: MEASURES[code].least / 10,
        most: MEASURES[code].most / 10,
      });
  }
  if (terms.base + terms.perSquareMetre < PRICE_BOUNDS.least) return refused('base-too-small', 'base');
  if (!isGrid(terms.grid, terms.stages.length)) return refused('grid-goes-down', 'keep-0');
  return ok(terms);
}

/** What the cheapest choice costs: the smallest piece, with nothing added. */
export function leastPriceOf(terms: ModelTerms): Centimes {
  const measures = Object.fromEntries(terms.measures.map(({ code, least }) => [code, least]));
  return centimes(Math.max(priceOf(terms, { measures, chosen: [] }), PRICE_BOUNDS.least));
}

const WORN: readonly MeasureCode[] = ['bust', 'waist', 'hips', 'length'];
const FLAT: readonly MeasureCode[] = ['length', 'width'];
/** People's own lengths: a garment is not a carpet. */
const WORN_LENGTH = { least: 800, most: 1_700 };
const WORN_KINDS = ['caftan', 'takchita', 'djellaba', 'uniform'];
const DEPOSIT = 40;
const DAYS = 30;

/** The measures people give for a kind of thing. */
export function usualMeasures(kind: string): readonly MeasureCode[] {
  if (kind === 'slippers') return ['foot'];
  return WORN_KINDS.includes(kind) ? WORN : FLAT;
}

/** How a model is told before its cooperative says otherwise. */
export function usualTerms(kind: string, base: Centimes): ModelTerms {
  const stages = usualStages(kind);
  return {
    measures: usualMeasures(kind).map((code) => ({
      code,
      ...(code === 'length' && WORN_KINDS.includes(kind) ? WORN_LENGTH : MEASURES[code]),
    })),
    base,
    perSquareMetre: centimes(0),
    options: [],
    days: DAYS,
    depositPerCent: DEPOSIT,
    stages,
    grid: usualGrid(stages.length, DEPOSIT),
  };
}
