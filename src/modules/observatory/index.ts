export {
  BREAKDOWNS,
  breakdownOf,
  COUNTRY,
  FigureRowsInput,
  FiguresInput,
  MILIEUS,
  placesWithin,
  type Breakdown,
  type FigureLine,
  type FigureMilieu,
} from './figure.ts';
export { indicatorValue } from './indicator-value.ts';
export {
  indicator,
  INDICATOR_IDS,
  INDICATORS,
  isIndicatorId,
  STOCKS,
  type Indicator,
  type IndicatorId,
} from './indicator.ts';
export { ASKED_KEYS, askedFigures, figuresAddress, type AskedFigures } from './figures-address.ts';
export { asHeading, figurePlaceName, lineName, narrowedTo, shownFigure } from './shown-figure.ts';
export { wordedSheet } from './shown-sheet.ts';
export { crossingAddress } from './shown-crossing.ts';
export type { FigureRow } from './figure-row.ts';
export { SOLD_BY, type SoldBy } from './sold/sold-figure.ts';
export { FEWEST_SALES } from './sold/price-history.ts';
export { MEASURES, NO_MEASURES, sumOfMeasures, type Measure, type Measures } from './measure.ts';
export { isPercentage, sourceOf, type PublishedFigure } from './compared/published-figure.ts';
export { OUTCOMES, shownSeen } from './finding.ts';
export { mayRebuildFigures } from './permissions.ts';
export { observatory } from './module.ts';
