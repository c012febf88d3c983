import { sql } from 'kysely';
import { deeplyWithoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { SelectionRun, Succession } from '../../selection/selection-run.ts';
import type { KeptRun } from './selection-run.sql.ts';

/** The awards of a run that were declined, the first one first. */
export async function listSuccessions(
  db: Db,
  { organisationId, runId }: Pick<SelectionRun, 'organisationId' | 'runId'>,
): Promise<Succession[]> {
  const found = await sql<{ one: Succession }>`
    select jsonb_build_object('declined', declined_application_id, 'called', called_application_id,
      'outcome', outcome, 'reason', reason, 'declinedOn', declined_on, 'recordedBy', recorded_by) as one
    from programmes.succession where organisation_id = ${organisationId} and run_id = ${runId}
    order by recorded_at, declined_application_id`.execute(db);
  return found.rows.map(({ one }) => deeplyWithoutNulls(one));
}

export async function insertSuccession(
  tx: Tx,
  held: Held<KeptRun>,
  one: Succession & { readonly now: Date },
): Promise<void> {
  await tx
    .insertInto('programmes.succession')
    .values({
      organisation_id: held.organisationId,
      run_id: held.runId,
      declined_application_id: one.declined,
      called_application_id: one.called ?? null,
      outcome: one.outcome,
      reason: one.reason,
      declined_on: one.declinedOn,
      recorded_by: one.recordedBy,
      recorded_at: one.now,
    })
    .execute();
}
