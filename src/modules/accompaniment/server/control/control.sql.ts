import { sql } from 'kysely';
import { deeplyWithoutNulls, insertRows, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Day } from '#platform/time';
import type { Control, Draw, NamedControl } from '../../control/control.ts';
import type { Drawable } from '../../control/draw.ts';

const CONTROL = `jsonb_build_object('organisationId', k.organisation_id, 'visitId', k.visit_id,
  'drawId', k.draw_id, 'communeCode', k.commune_code, 'coachId', v.coach_id, 'doneBy', v.done_by,
  'outcome', k.outcome, 'note', k.note, 'checkedOn', k.checked_on, 'checkedBy', k.checked_by)`;
const CONTROLS = `accompaniment.control k join accompaniment.visit v
  on v.organisation_id = k.organisation_id and v.visit_id = k.visit_id`;

/** Wide query: the visits of a cohort made since a day that nobody was asked to check again. */
export async function listDrawable(
  db: Db,
  asked: { readonly cohortId: string; readonly since: Day; readonly visitId?: string },
): Promise<Drawable[]> {
  const one =
    asked.visitId === undefined
      ? sql`v.done_on >= ${asked.since}::date`
      : sql`v.visit_id = ${asked.visitId}::uuid`;
  const found = await sql<Drawable>`
    select v.visit_id as "visitId", v.commune_code as "communeCode", v.coach_id as "coachId",
      v.done_on <= v.closes_on as "onTime" from accompaniment.visit v
    where v.cohort_id = ${asked.cohortId} and v.state in ('done', 'validated')
      and ${one}
      and not exists (select from accompaniment.control k
        where k.organisation_id = v.organisation_id and k.visit_id = v.visit_id)
    order by v.visit_id`.execute(db);
  return found.rows;
}

/** Wide query: the visits of a draw are asked to be checked again, each once. */
export async function insertControls(tx: Tx, draw: Draw, visitIds: readonly string[]): Promise<void> {
  await insertRows(tx, 'accompaniment.draw', [
    {
      draw_id: draw.drawId,
      cohort_id: draw.cohortId,
      method: draw.method,
      seed: draw.seed,
      share_percent: draw.sharePercent,
      reason: draw.reason,
      pool: draw.pool,
      chosen: draw.chosen,
      drawn_on: draw.drawnOn,
      drawn_by: draw.drawnBy,
    },
  ]);
  await sql`insert into accompaniment.control (organisation_id, visit_id, draw_id, commune_code)
    select organisation_id, visit_id, ${draw.drawId}::uuid, commune_code from accompaniment.visit
    where visit_id = any(${[...visitIds]}::uuid[])`.execute(tx);
}

export async function listDraws(db: Db, cohortId: string): Promise<Draw[]> {
  const found = await sql<{ draw: Draw }>`
    select jsonb_build_object('drawId', draw_id, 'cohortId', cohort_id, 'method', method, 'seed', seed,
      'sharePercent', share_percent, 'reason', reason, 'pool', pool, 'chosen', chosen,
      'drawnOn', drawn_on, 'drawnBy', drawn_by) as draw
    from accompaniment.draw where cohort_id = ${cohortId} order by drawn_on desc, draw_id desc`.execute(db);
  return found.rows.map(({ draw }) => deeplyWithoutNulls(draw));
}

/** Wide query: the visits of a cohort to check again, those that wait first. */
export async function listControls(db: Db, cohortId: string): Promise<NamedControl[]> {
  const found = await sql<{ control: NamedControl }>`
    select ${sql.raw(CONTROL)} || jsonb_build_object('nameFr', r.name_fr, 'nameAr', r.name_ar,
      'nameZgh', r.name_zgh, 'ordinal', v.ordinal, 'doneOn', v.done_on, 'coachName', v.coach_name) as control
    from ${sql.raw(CONTROLS)} join registry.published_entry r on r.organisation_id = k.organisation_id
    where v.cohort_id = ${cohortId}
    order by k.outcome is not null, v.done_on, k.visit_id limit 400`.execute(db);
  return found.rows.map(({ control }) => deeplyWithoutNulls(control));
}

/** Wide query: locks the control of a visit, wherever it lies within reach. */
export async function lockControl(tx: Tx, visitId: string): Promise<Control | undefined> {
  const found = await sql<{ control: Control }>`select ${sql.raw(CONTROL)} as control
    from ${sql.raw(CONTROLS)} where k.visit_id = ${visitId} for update of k`.execute(tx);
  return found.rows[0] && deeplyWithoutNulls(found.rows[0].control);
}

export async function saveControl(
  tx: Tx,
  { organisationId, visitId }: Held<Control>,
  found: {
    readonly outcome: 'agrees' | 'differs';
    readonly note?: string;
    readonly on: Day;
    readonly by: string;
    readonly personId: string;
  },
): Promise<void> {
  await tx
    .updateTable('accompaniment.control')
    .set({
      outcome: found.outcome,
      note: found.note ?? null,
      checked_on: found.on,
      checked_by: found.by,
      checker_id: found.personId,
    })
    .where('organisation_id', '=', organisationId)
    .where('visit_id', '=', visitId)
    .execute();
}

/** Wide query: the communes of a cohort's cooperatives, with how many visits each was made. */
export async function listDoneByCommune(
  db: Db,
  cohortId: string,
): Promise<{ readonly communeCode: string; readonly done: number }[]> {
  const found = await sql<{ communeCode: string; done: string }>`
    select e.commune_code as "communeCode", (select count(*) from accompaniment.visit v
      where v.organisation_id = e.organisation_id and v.enrolment_id = e.enrolment_id
        and v.state in ('done', 'validated')) as done
    from accompaniment.enrolment e where e.cohort_id = ${cohortId} and e.state = 'active'`.execute(db);
  return found.rows.map((row) => ({ ...row, done: Number(row.done) }));
}
