export { keptAt, type CancellationGrid } from './model/cancellation-grid.ts';
export { STAGES, type StageCode } from './model/making-stage.ts';
export { boxOf, MEASURE_CODES, MEASURES, readMeasures, type MeasureCode } from './model/measure.ts';
export { usualTerms, type ModelTerms } from './model/model.ts';
export { perCentOf, priceOf } from './model/price-formula.ts';
export type { RequestEvent } from './request/request-event.ts';
export {
  dueDay,
  isFinished,
  STANDINGS,
  standingOf,
  type PieceRequest,
  type RequestMove,
  type Standing,
} from './request/request.ts';
export { WAITING_DAYS } from './request/waiting.ts';
