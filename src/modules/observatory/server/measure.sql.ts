import { sql } from 'kysely';
import { MEASURES, type Measure } from '../measure.ts';

const COLUMN: Readonly<Record<Measure, string>> = {
  cooperatives: 'cooperatives',
  members: 'members',
  women: 'women',
  youth: 'youth',
  ledByWomen: 'led_by_women',
  womenOnly: 'women_only',
  womenOnlyMembers: 'women_only_members',
  womenUnder35: 'women_under_35',
  women60AndOver: 'women_60_and_over',
  men60AndOver: 'men_60_and_over',
  created: 'created',
};

/** The columns of the measures, in their order. */
export const MEASURE_COLUMNS: readonly string[] = MEASURES.map((measure) => COLUMN[measure]);

/** Their sums, under the names of the measures. */
export const MEASURE_SUMS = sql.raw(
  MEASURES.map((measure) => `sum(${COLUMN[measure]}) as "${measure}"`).join(', '),
);
