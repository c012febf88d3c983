import { sql } from 'kysely';
import { deeplyWithoutNulls, type Db, type Tx } from '#platform/database/server';
import type { ActionPoint } from '../../diagnostic/action-point.ts';

const POINT = `jsonb_build_object('organisationId', organisation_id, 'pointId', point_id,
  'enrolmentId', enrolment_id, 'communeCode', commune_code, 'visitId', visit_id, 'item', item,
  'what', what, 'owner', owner, 'dueOn', due_on, 'state', state, 'lookedAt', looked_at, 'note', note,
  'merged', merged,
  'at', to_char(told_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`;

/** What is to be done by and for one cooperative, in the order it was agreed. */
export async function listPoints(
  db: Db,
  key: { readonly organisationId: string; readonly enrolmentId: string },
): Promise<ActionPoint[]> {
  const found = await sql<{ point: ActionPoint }>`select ${sql.raw(POINT)} as point
    from accompaniment.action_point where organisation_id = ${key.organisationId}
      and enrolment_id = ${key.enrolmentId} order by point_id`.execute(db);
  return found.rows.map(({ point }) => deeplyWithoutNulls(point));
}

/** Writes a point as it was merged. */
export async function savePoint(tx: Tx, point: ActionPoint): Promise<void> {
  await sql`insert into accompaniment.action_point (organisation_id, point_id, enrolment_id, visit_id,
      commune_code, item, what, owner, due_on, state, looked_at, note, told_at, merged)
    values (${point.organisationId}, ${point.pointId}, ${point.enrolmentId}, ${point.visitId},
      ${point.communeCode}, ${point.item ?? null}, ${point.what}, ${point.owner}, ${point.dueOn ?? null},
      ${point.state}, ${point.lookedAt ?? null}, ${point.note ?? null}, ${point.at}::timestamptz,
      ${point.merged === undefined ? null : JSON.stringify(point.merged)}::jsonb)
    on conflict (organisation_id, point_id) do update set item = excluded.item, what = excluded.what,
      owner = excluded.owner, due_on = excluded.due_on, state = excluded.state,
      looked_at = excluded.looked_at, note = excluded.note, told_at = excluded.told_at,
      merged = excluded.merged
      where action_point.organisation_id = excluded.organisation_id`.execute(tx);
}
