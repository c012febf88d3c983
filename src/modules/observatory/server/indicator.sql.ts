import { sql } from 'kysely';
import type { Db } from '#platform/database/server';
import type { Day } from '#platform/time';

/** A definition as it is kept: which words it has are told by its code. */
export interface IndicatorDefinition {
  readonly code: string;
  readonly version: number;
  readonly since: Day;
  readonly owner: string;
  readonly unit: string;
  readonly decimals: number;
  readonly form: 'count' | 'flow' | 'share' | 'ratio';
  readonly numerator: string;
  readonly denominator: string;
  readonly source: string;
  readonly refresh: string;
  readonly quality: string;
  readonly disclosure: 'people' | 'open';
  readonly ilo: string;
  readonly sdg: string;
  readonly strategy: string;
  /** What it still lacks; '' when the register answers it. */
  readonly missing: string;
}

/** The version of each definition in force on a day, those the register answers first. */
export async function listIndicators(db: Db, day: Day): Promise<IndicatorDefinition[]> {
  const found = await sql<IndicatorDefinition>`
    select code, version, from_day as since, owner, unit, decimals, form, numerator, denominator,
      source_view as source, refresh, quality, disclosure, ilo_item as ilo, sdg_target as sdg,
      strategy_line as strategy, missing
    from (
      select *, row_number() over (partition by code order by from_day <= ${day} desc, version desc) as place
      from observatory.indicator) version
    where place = 1 order by missing <> '', code`.execute(db);
  return found.rows;
}
