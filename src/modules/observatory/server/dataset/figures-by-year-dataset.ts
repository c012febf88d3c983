import type { Dataset } from '#platform/open-data/server';
import { asDay } from '#platform/time';
import { crossedRows, lastDayOfFigures, MEASURED } from './crossed-rows.ts';

/** Every indicator of each province at the end of each year; small numbers hidden as on the pages. */
export const figuresByYearDataset: Dataset = {
  card: {
    code: 'figures-by-year',
    says: (part) => `observatory.dataset.figures-by-year.${part}`,
    columns: [
      { name: 'indicator', type: 'text', required: true, key: true },
      { name: 'province', type: 'text', required: true, key: true },
      { name: 'year', type: 'integer', required: true, key: true },
      ...MEASURED,
    ],
    licence: 'odbl-1.0',
    theme: 'ECON',
    refresh: 'CONT',
    versions: [{ version: '1.0', day: asDay('2026-11-22') }],
    cube: {
      dataflow: 'TWIZA:DF_FIGURES_BY_YEAR(1.0)',
      dimensions: { INDICATOR: 'indicator', REF_AREA: 'province', TIME_PERIOD: 'year' },
      value: 'value',
    },
  },
  pages: (asking) => crossedRows(asking, { rows: 'province', columns: 'year' }),
  changedOn: lastDayOfFigures,
};
