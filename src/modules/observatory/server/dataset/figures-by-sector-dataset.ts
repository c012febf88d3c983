import type { Dataset } from '#platform/open-data/server';
import { asDay } from '#platform/time';
import { crossedRows, lastDayOfFigures, MEASURED } from './crossed-rows.ts';

/** Every indicator of each region and sector as the register stands; small numbers hidden as on the pages. */
export const figuresBySectorDataset: Dataset = {
  card: {
    code: 'figures-by-sector',
    says: (part) => `observatory.dataset.figures-by-sector.${part}`,
    columns: [
      { name: 'indicator', type: 'text', required: true, key: true },
      { name: 'region', type: 'text', required: true, key: true },
      { name: 'sector', type: 'text', required: true, key: true },
      { name: 'year', type: 'integer', required: true },
      ...MEASURED,
    ],
    licence: 'odbl-1.0',
    theme: 'ECON',
    refresh: 'CONT',
    versions: [{ version: '1.0', day: asDay('2026-11-22') }],
    cube: {
      dataflow: 'TWIZA:DF_FIGURES_BY_SECTOR(1.0)',
      dimensions: { INDICATOR: 'indicator', REF_AREA: 'region', SECTOR: 'sector', TIME_PERIOD: 'year' },
      value: 'value',
    },
  },
  pages: (asking) => crossedRows(asking, { rows: 'region', columns: 'sector' }),
  changedOn: lastDayOfFigures,
};
