import { sql } from 'kysely';
import { insertRows, withoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Task, TaskEnd } from '../../assertion/task.ts';
import type { Cooperative } from '../../cooperative.ts';
import type { ImportRun } from '../../list/import-run.ts';

const TASK = sql.raw(`organisation_id as "organisationId", commune_code as "communeCode",
  task_id as "taskId", kind, about, opened_on as "openedOn", due_on as "dueOn", reason, "end",
  ended_on as "endedOn", outcome`);

/** A task with the names of what it is about, as a worklist shows it. */
export type WaitingTask = Task & Pick<Cooperative, 'nameFr' | 'nameAr' | 'nameZgh'>;

export async function listOpenTasks(db: Db, organisationId: string): Promise<Task[]> {
  const found = await sql<Task>`
    select ${TASK} from registry.task where organisation_id = ${organisationId} and ended_on is null
    order by opened_on, task_id`.execute(db);
  return found.rows.map(withoutNulls);
}

export async function lockTask(
  tx: Tx,
  { organisationId, taskId }: { readonly organisationId: string; readonly taskId: string },
): Promise<Task | undefined> {
  const found = await sql<Task>`
    select ${TASK} from registry.task
    where organisation_id = ${organisationId} and task_id = ${taskId} for update`.execute(tx);
  return found.rows[0] && withoutNulls(found.rows[0]);
}

export async function findTask(
  db: Db,
  { organisationId, taskId }: { readonly organisationId: string; readonly taskId: string },
): Promise<Task | undefined> {
  const found = await sql<Task>`
    select ${TASK} from registry.task
    where organisation_id = ${organisationId} and task_id = ${taskId}`.execute(db);
  return found.rows[0] && withoutNulls(found.rows[0]);
}

interface Opened {
  readonly taskId: string;
  readonly kind: Task['kind'];
  readonly about: Task['about'];
  readonly openedOn: string;
  readonly dueOn: string;
  readonly reason?: string;
  readonly openedBy?: string;
}

/** Opens a task, unless the same waits already. Says whether it was opened. */
export async function insertTask(tx: Tx, held: Held<Cooperative>, task: Opened): Promise<boolean> {
  const made = await sql`
    insert into registry.task (task_id, organisation_id, commune_code, kind, about, opened_on, due_on,
      reason, opened_by)
    select ${task.taskId}::uuid, organisation_id, commune_code, ${task.kind}, ${task.about},
      ${task.openedOn}::date, ${task.dueOn}::date, ${task.reason ?? null}, ${task.openedBy ?? null}::uuid
    from registry.cooperative where organisation_id = ${held.organisationId}
    on conflict (organisation_id, kind, about) where ended_on is null do nothing`.execute(tx);
  return Number(made.numAffectedRows ?? 0) > 0;
}

/** Opens many tasks a list brought, with one statement; those that wait already are left. */
export async function insertTasks(
  tx: Tx,
  held: Held<ImportRun>,
  tasks: readonly (Opened & Pick<Cooperative, 'organisationId' | 'communeCode'>)[],
): Promise<void> {
  await insertRows(
    tx,
    'registry.task',
    tasks.map((task) => ({
      organisation_id: task.organisationId,
      commune_code: task.communeCode,
      task_id: task.taskId,
      kind: task.kind,
      about: task.about,
      opened_on: task.openedOn,
      due_on: task.dueOn,
      import_id: held.importId,
    })),
    'skip',
  );
}

/** Ends the open task of a kind about something, if there is one. */
export async function endTask(
  tx: Tx,
  held: Held<Cooperative>,
  task: Pick<Task, 'kind' | 'about'> & {
    readonly end: TaskEnd;
    readonly endedOn: string;
    readonly outcome?: string;
    readonly endedBy?: string;
  },
): Promise<void> {
  await sql`update registry.task set "end" = ${task.end}, ended_on = ${task.endedOn},
      outcome = ${task.outcome ?? null}, ended_by = ${task.endedBy ?? null}
    where organisation_id = ${held.organisationId} and kind = ${task.kind} and about = ${task.about}
      and ended_on is null`.execute(tx);
}

/** Wide query: what waits in a place, the longest waiting first, and how much there is. */
export async function listWaiting(
  db: Db,
  { place, limit, skip }: { readonly place: string; readonly limit: number; readonly skip: number },
): Promise<{ readonly tasks: WaitingTask[]; readonly count: number }> {
  const prefix = place === '' ? '' : `${place}.`;
  const within = sql`t.ended_on is null and starts_with(t.commune_code || '.', ${prefix})`;
  const found = await sql<WaitingTask>`
    select ${TASK}, (select name_fr from registry.cooperative c where c.organisation_id = t.organisation_id)
        as "nameFr",
      (select name_ar from registry.cooperative c where c.organisation_id = t.organisation_id) as "nameAr",
      (select name_zgh from registry.cooperative c where c.organisation_id = t.organisation_id) as "nameZgh"
    from registry.task t where ${within}
    order by due_on, organisation_id, task_id limit ${limit} offset ${skip}`.execute(db);
  const counted = await sql<{ count: number }>`
    select count(*) as count from registry.task t where ${within}`.execute(db);
  return { tasks: found.rows.map(withoutNulls), count: counted.rows[0]?.count ?? 0 };
}
