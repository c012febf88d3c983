import { sql } from 'kysely';
import { deeplyWithoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Day } from '#platform/time';
import type { Attendee } from '../../training/attendance.ts';
import type { Attended, TrainingSession } from '../../training/session.ts';

const SESSION = `jsonb_build_object('sessionId', s.session_id, 'cohortId', s.cohort_id, 'theme', s.theme,
  'title', s.title, 'communeCode', s.commune_code, 'day', s.day, 'minutes', s.minutes,
  'capacity', s.capacity, 'trainerId', s.trainer_id, 'trainerName', s.trainer_name)`;

/** The sessions of a cohort, or those one coach holds; the last first. */
export async function listSessions(
  db: Db,
  asked: { readonly cohortId?: string; readonly trainerId?: string; readonly region?: string },
): Promise<TrainingSession[]> {
  const conditions = [sql`true`];
  if (asked.cohortId !== undefined) conditions.push(sql`s.cohort_id = ${asked.cohortId}::uuid`);
  if (asked.trainerId !== undefined) conditions.push(sql`s.trainer_id = ${asked.trainerId}::uuid`);
  if (asked.region !== undefined)
    conditions.push(sql`starts_with(s.commune_code || '.', ${`${asked.region}.`})`);
  const found = await sql<{ session: TrainingSession }>`select ${sql.raw(SESSION)} as session
    from accompaniment.session s where ${sql.join(conditions, sql` and `)}
    order by s.day desc, s.session_id limit 200`.execute(db);
  return found.rows.map(({ session }) => deeplyWithoutNulls(session));
}

export async function findSession(db: Db, sessionId: string): Promise<TrainingSession | undefined> {
  const found = await sql<{ session: TrainingSession }>`select ${sql.raw(SESSION)} as session
    from accompaniment.session s where s.session_id = ${sessionId}`.execute(db);
  return found.rows[0]?.session;
}

export async function insertSession(tx: Tx, session: TrainingSession): Promise<void> {
  await tx
    .insertInto('accompaniment.session')
    .values({
      session_id: session.sessionId,
      cohort_id: session.cohortId,
      theme: session.theme,
      title: session.title,
      commune_code: session.communeCode,
      day: session.day,
      minutes: session.minutes,
      capacity: session.capacity,
      trainer_id: session.trainerId,
      trainer_name: session.trainerName,
    })
    .execute();
}

/** Wide query: who was at a session, of the cooperatives within reach, with their names. */
export async function listAttendance(db: Db, sessionId: string): Promise<Attended[]> {
  const found = await sql<{ attended: Attended }>`
    select jsonb_build_object('organisationId', a.organisation_id, 'communeCode', a.commune_code,
      'member', a.member_id, 'guest', a.guest, 'present', a.present, 'minutes', a.minutes,
      'nameFr', r.name_fr, 'nameAr', r.name_ar, 'nameZgh', r.name_zgh) as attended
    from accompaniment.attendance a join registry.published_entry r on r.organisation_id = a.organisation_id
    where a.session_id = ${sessionId} order by r.name_fr, a.person_key`.execute(db);
  return found.rows.map(({ attended }) => deeplyWithoutNulls(attended));
}

/** Wide query: how many others than those of a cooperative were there; a room holds so many. */
export async function countPresentOf(
  db: Db,
  asked: { readonly sessionId: string; readonly except: string },
): Promise<number> {
  const found = await sql<{ count: string }>`select count(*) as count from accompaniment.attendance
    where session_id = ${asked.sessionId} and organisation_id <> ${asked.except}::uuid and present`.execute(
    db,
  );
  return Number(found.rows[0]?.count ?? 0);
}

/** Writes who was there; an older word, sent late, changes nothing. */
export async function saveAttendance(
  tx: Tx,
  line: Attendee & {
    readonly organisationId: string;
    readonly sessionId: string;
    readonly personKey: string;
    readonly communeCode: string;
    readonly at: string;
    readonly by: string;
  },
): Promise<void> {
  await sql`insert into accompaniment.attendance (organisation_id, session_id, person_key, commune_code,
      member_id, guest, present, minutes, told_at, told_by)
    values (${line.organisationId}, ${line.sessionId}, ${line.personKey}, ${line.communeCode},
      ${line.member ?? null}, ${line.guest ?? null}, ${line.present}, ${line.minutes},
      ${line.at}::timestamptz, ${line.by})
    on conflict (organisation_id, session_id, person_key) do update set present = excluded.present,
      minutes = excluded.minutes, told_at = excluded.told_at, told_by = excluded.told_by
      where attendance.organisation_id = excluded.organisation_id
        and attendance.told_at <= excluded.told_at`.execute(tx);
}

/** What one cooperative was at, the last first. */
export async function listAttendedBy(
  db: Db,
  organisationId: string,
): Promise<
  { readonly day: Day; readonly title: string; readonly theme: string; readonly present: number }[]
> {
  const found = await sql<{ day: Day; title: string; theme: string; present: string }>`
    select s.day, s.title, s.theme, count(*) filter (where a.present) as present
    from accompaniment.attendance a join accompaniment.session s on s.session_id = a.session_id
    where a.organisation_id = ${organisationId} group by s.day, s.title, s.theme
    order by s.day desc`.execute(db);
  return found.rows.map((row) => ({ ...row, present: Number(row.present) }));
}
