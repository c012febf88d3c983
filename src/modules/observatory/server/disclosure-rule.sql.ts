import { sql } from 'kysely';
import type { Db } from '#platform/database/server';
import type { Day } from '#platform/time';
import type { DisclosureRule } from '../disclosure/disclosure.ts';

/** The rule in force on a day; before the first one, that one. */
export async function ruleOn(db: Db, day: Day): Promise<DisclosureRule> {
  const found = await sql<DisclosureRule>`select fewest from observatory.disclosure_rule
    order by from_day <= ${day} desc, abs(from_day - ${day}::date) limit 1`.execute(db);
  const [rule] = found.rows;
  if (rule === undefined) throw new Error('the observatory has no rule of disclosure');
  return rule;
}
