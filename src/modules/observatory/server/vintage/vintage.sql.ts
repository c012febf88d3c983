import { sql } from 'kysely';
import { insertRows, type Db, type Tx } from '#platform/database/server';
import type { DoneStep, Vintage, VintageStep, VintageValue } from '../../vintage.ts';

/** Vintages, the latest first; only those published unless all are asked. */
export async function listVintages(
  db: Db,
  { all, vintage }: { readonly all: boolean; readonly vintage?: string },
): Promise<Vintage[]> {
  const found = await sql<
    Omit<Vintage, 'steps'> & { steps: readonly (DoneStep & { personId: string | null })[] }
  >`
    select vintage_id as "vintageId", day, taken_at as "takenAt", hash, figures,
      (select json_agg(json_build_object('step', step, 'doneAt', done_at, 'doneBy', done_by,
          'personId', person_id) order by done_at)
        from observatory.vintage_step step where step.vintage_id = vintage.vintage_id) as steps
    from observatory.vintage
    where ${vintage === undefined ? sql`true` : sql`vintage_id = ${vintage}`}
      and ${
        all
          ? sql`true`
          : sql`exists (select from observatory.vintage_step step
        where step.vintage_id = vintage.vintage_id and step = 'published')`
      }
    order by taken_at desc limit 200`.execute(db);
  return found.rows.map(({ takenAt, steps, ...rest }) => ({
    ...rest,
    takenAt: new Date(takenAt).toISOString(),
    steps: steps.map(({ personId, doneAt, ...step }) => ({
      ...step,
      doneAt: new Date(doneAt).toISOString(),
      ...(personId !== null && { personId }),
    })),
  }));
}

export async function listVintageValues(db: Db, vintage: string): Promise<VintageValue[]> {
  const found = await sql<VintageValue & { whole: number | null }>`
    select indicator, version, place, sector, part::float8 as part, whole::float8 as whole, hidden
    from observatory.vintage_value where vintage_id = ${vintage}
    order by indicator, place <> 'MA', length(place), place, sector`.execute(db);
  return found.rows.map(({ whole, ...value }) => ({ ...value, ...(whole !== null && { whole }) }));
}

export async function insertVintage(
  tx: Tx,
  vintage: Pick<Vintage, 'vintageId' | 'day' | 'hash'> & { readonly takenAt: Date },
  values: readonly VintageValue[],
): Promise<void> {
  await insertRows(tx, 'observatory.vintage', [
    {
      vintage_id: vintage.vintageId,
      day: vintage.day,
      taken_at: vintage.takenAt,
      hash: vintage.hash,
      figures: values.length,
    },
  ]);
  await insertRows(
    tx,
    'observatory.vintage_value',
    values.map((value) => ({ vintage_id: vintage.vintageId, ...value })),
  );
}

/** Returns whether it was done now: a step is done once. */
export async function insertStep(
  tx: Tx,
  step: {
    readonly vintageId: string;
    readonly step: VintageStep;
    readonly doneAt: Date;
    readonly personId?: string;
    readonly doneBy: string;
  },
): Promise<boolean> {
  const row = {
    vintage_id: step.vintageId,
    step: step.step,
    done_at: step.doneAt,
    person_id: step.personId,
    done_by: step.doneBy,
  };
  return (await insertRows(tx, 'observatory.vintage_step', [row], 'skip')) === 1;
}
