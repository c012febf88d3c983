import type { DataRow } from '#platform/open-data';
import type { Dataset, DatasetNews } from '#platform/open-data/server';
import type { Asking } from '#platform/operation/server';
import { asDay, dayOf, type Day } from '#platform/time';
import { keptValue } from '../../shown-vintage.ts';
import type { DoneStep } from '../../vintage.ts';
import { vintageFigures } from '../vintage/vintage-figures.ts';
import { vintages } from '../vintage/vintages.ts';
import { MEASURED } from './crossed-rows.ts';

const CODE = 'vintages';

/** Every figure of every published vintage: what was published stays, a later vintage stands beside it. */
export const vintagesDataset: Dataset = {
  card: {
    code: CODE,
    says: (part) => `observatory.dataset.vintages.${part}`,
    columns: [
      { name: 'vintage', type: 'text', required: true, key: true },
      { name: 'day', type: 'day', required: true },
      { name: 'published', type: 'day', required: true },
      { name: 'hash', type: 'text', required: true },
      { name: 'indicator', type: 'text', required: true, key: true },
      { name: 'definition', type: 'integer', required: true },
      { name: 'place', type: 'text', required: true, key: true },
      { name: 'sector', type: 'text', key: true },
      ...MEASURED,
    ],
    licence: 'odbl-1.0',
    theme: 'ECON',
    refresh: 'IRREG',
    versions: [{ version: '1.0', day: asDay('2026-11-22') }],
    cube: {
      dataflow: 'TWIZA:DF_VINTAGES(1.0)',
      dimensions: {
        VINTAGE: 'vintage',
        INDICATOR: 'indicator',
        REF_AREA: 'place',
        SECTOR: 'sector',
        TIME_PERIOD: 'day',
      },
      value: 'value',
    },
  },
  pages,
  changedOn: async (asking) => (await published(asking))[0]?.publishedOn,
  news,
};

/** A page for each published vintage, the latest first. */
async function* pages(asking: Asking): AsyncIterable<readonly DataRow[]> {
  for (const { vintageId, publishedOn } of await published(asking)) {
    const answer = await vintageFigures.ask(asking, { vintage: vintageId });
    if (!answer.ok) throw new Error(answer.code);
    const { day, hash, values } = answer.value;
    yield values.map((value) => ({
      vintage: vintageId,
      day,
      published: publishedOn,
      hash,
      indicator: value.indicator,
      definition: value.version,
      place: value.place,
      sector: value.sector === '' ? undefined : value.sector,
      value: keptValue(value),
      ...(value.hidden || value.whole === undefined ? {} : { part: value.part, whole: value.whole }),
      hidden: value.hidden,
    }));
  }
}

async function news(asking: Asking): Promise<readonly DatasetNews[]> {
  return (await published(asking)).map(({ vintageId, day, publishedOn, hash }) => ({
    id: vintageId,
    day: publishedOn,
    path: `/figures/vintages/${vintageId}`,
    title: ({ t, day: read }) => t('observatory.dataset.vintages.news', { day: read(day) }),
    about: ({ t }) => t('observatory.dataset.vintages.news-about', { hash }),
  }));
}

/** The published ones, by the day they became so; those that wait are nobody's business yet. */
async function published(asking: Asking) {
  const answer = await vintages.ask(asking, {});
  if (!answer.ok) throw new Error(answer.code);
  return answer.value
    .flatMap((vintage) => {
      const publishedOn = dayOfPublication(vintage.steps);
      return publishedOn === undefined ? [] : [{ ...vintage, publishedOn }];
    })
    .toSorted((a, b) => (a.publishedOn < b.publishedOn ? 1 : a.publishedOn > b.publishedOn ? -1 : 0));
}

function dayOfPublication(steps: readonly Pick<DoneStep, 'step' | 'doneAt'>[]): Day | undefined {
  const at = steps.find(({ step }) => step === 'published')?.doneAt;
  return at === undefined ? undefined : dayOf(new Date(at));
}
