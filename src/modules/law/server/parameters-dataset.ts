import type { DataRow } from '#platform/open-data';
import type { Dataset } from '#platform/open-data/server';
import type { Asking } from '#platform/operation/server';
import { asDay } from '#platform/time';
import { parameters } from './parameters.ts';

/** The numbers of the law, each version with its article, its mark and where it was read. */
export const parametersDataset: Dataset = {
  card: {
    code: 'law-parameters',
    says: (part) => `law.dataset.law-parameters.${part}`,
    columns: [
      { name: 'parameter', type: 'text', required: true, key: true },
      { name: 'from_day', type: 'day', required: true, key: true },
      { name: 'until_day', type: 'day' },
      { name: 'value', type: 'integer', required: true },
      { name: 'unit', type: 'text', required: true },
      { name: 'article', type: 'text', required: true },
      { name: 'mark', type: 'text', required: true },
      { name: 'source', type: 'address' },
    ],
    licence: 'cc0-1.0',
    theme: 'JUST',
    refresh: 'IRREG',
    versions: [{ version: '1.0', day: asDay('2026-11-22') }],
  },
  pages,
  changedOn: async (asking) => {
    const decided = (await linesOf(asking)).flatMap(({ decisions }) =>
      decisions.map(({ decidedAt }) => decidedAt),
    );
    return asDay(decided.toSorted().at(-1)?.slice(0, 10) ?? '2026-11-22');
  },
};

async function* pages(asking: Asking): AsyncIterable<readonly DataRow[]> {
  const lines = await linesOf(asking);
  yield lines.flatMap(({ code, unit, versions }) =>
    versions.map(({ fromDay, untilDay, value, article, mark, source }) => ({
      parameter: code,
      from_day: fromDay,
      until_day: untilDay,
      value,
      unit,
      article,
      mark,
      source,
    })),
  );
}

async function linesOf(asking: Asking) {
  const answer = await parameters.ask(asking, {});
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.lines;
}
