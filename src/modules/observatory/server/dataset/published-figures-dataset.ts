import type { DataRow } from '#platform/open-data';
import type { Dataset } from '#platform/open-data/server';
import type { Asking } from '#platform/operation/server';
import { asDay } from '#platform/time';
import { publishedFigures } from '../published-figures.ts';

/** Totals published by others, as published, each with its source. */
export const publishedFiguresDataset: Dataset = {
  card: {
    code: 'published-figures',
    says: (part) => `observatory.dataset.published-figures.${part}`,
    columns: [
      { name: 'figure', type: 'integer', required: true, key: true },
      { name: 'period', type: 'text', required: true },
      { name: 'place', type: 'text', required: true },
      { name: 'territory', type: 'text', required: true },
      { name: 'sector', type: 'text' },
      { name: 'measure', type: 'text', required: true },
      { name: 'value', type: 'number', required: true },
      { name: 'note', type: 'text' },
      { name: 'source', type: 'address', required: true },
    ],
    licence: 'cc0-1.0',
    theme: 'ECON',
    refresh: 'IRREG',
    versions: [{ version: '1.0', day: asDay('2026-11-22') }],
  },
  pages,
  changedOn: async () => asDay('2026-11-22'),
};

async function* pages(asking: Asking): AsyncIterable<readonly DataRow[]> {
  const answer = await publishedFigures.ask(asking, {});
  if (!answer.ok) throw new Error(answer.code);
  yield answer.value.map(({ figureId, sector, note, ...figure }) => ({
    figure: figureId,
    ...figure,
    sector: sector || undefined,
    note: note || undefined,
  }));
}
