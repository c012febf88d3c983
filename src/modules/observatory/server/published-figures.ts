import { query } from '#platform/operation/server';
import { publishedMeasures, PublishedFiguresInput } from '../compared/published-figure.ts';
import { listPublishedFigures } from './published-figure.sql.ts';

/** Totals published by others on a place, with their period and their source. */
export const publishedFigures = query({
  name: 'observatory.published-figures',
  input: PublishedFiguresInput,
  toEverybody: true,
  run: ({ db }, input) =>
    listPublishedFigures(db, { place: input.place, measures: publishedMeasures(input) }),
});
