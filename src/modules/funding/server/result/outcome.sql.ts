import { insertRows, type Tx } from '#platform/database/server';
import type { Day } from '#platform/time';

/** Writes what changed at who was awarded; a row is never altered. */
export async function insertOutcomes(
  tx: Tx,
  outcomes: readonly {
    readonly organisationId: string;
    readonly communeCode: string;
    readonly outcomeId: string;
    readonly awardId: string;
    readonly measure: string;
    readonly before?: number;
    readonly beforeOn?: Day;
    readonly after: number;
    readonly afterOn: Day;
    readonly source: string;
    readonly now: Date;
  }[],
): Promise<void> {
  const rows = outcomes.map((one) => ({
    organisation_id: one.organisationId,
    commune_code: one.communeCode,
    outcome_id: one.outcomeId,
    award_id: one.awardId,
    measure: one.measure,
    before_value: one.before,
    before_on: one.beforeOn,
    after_value: one.after,
    after_on: one.afterOn,
    source: one.source,
    recorded_at: one.now,
  }));
  await insertRows(tx, 'funding.outcome', rows);
}

/** Writes a target of a programme and what was reached; a row is never altered. */
export async function insertAchievements(
  tx: Tx,
  organisationId: string,
  achievements: readonly {
    readonly achievementId: string;
    readonly programme: string;
    readonly programmeName: string;
    readonly programmeAr?: string | undefined;
    readonly measure: string;
    readonly place: string;
    readonly target?: number | undefined;
    readonly actual?: number | undefined;
    readonly atLeast?: boolean;
    readonly day: Day;
    readonly source: string;
  }[],
): Promise<void> {
  const rows = achievements.map((one) => ({
    organisation_id: organisationId,
    achievement_id: one.achievementId,
    programme: one.programme,
    programme_name: one.programmeName,
    programme_ar: one.programmeAr,
    measure: one.measure,
    place: one.place,
    target: one.target,
    actual: one.actual,
    at_least: one.atLeast ?? false,
    day: one.day,
    source: one.source,
  }));
  await insertRows(tx, 'funding.achievement', rows);
}
