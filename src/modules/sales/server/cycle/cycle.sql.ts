import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Cycle, CyclePoint } from '../../delivery/cycle.ts';

interface Row extends Omit<Cycle, 'name' | 'points'> {
  readonly nameFr: string;
  readonly nameAr: string;
  readonly points: readonly CyclePoint[];
}

const COLUMNS = sql.raw(`organisation_id as "organisationId", cycle_id as "cycleId",
  commune_code as "communeCode", name_fr as "nameFr", name_ar as "nameAr", opens_at as "opensAt",
  closes_at as "closesAt", points`);

async function listWhere(db: Db, which: RawBuilder<unknown>): Promise<Cycle[]> {
  const found = await sql<Row>`select ${COLUMNS} from sales.cycle where ${which}`.execute(db);
  return found.rows.map(({ nameFr, nameAr, ...row }) => ({ ...row, name: { fr: nameFr, ar: nameAr } }));
}

/** Wide query: a cycle by its id: everybody may read it. */
export async function findCycle(db: Db, cycleId: string): Promise<Cycle | undefined> {
  const [found] = await listWhere(db, sql`cycle_id = ${cycleId}`);
  return found;
}

/** Wide query: some cycles. */
export async function listByIds(db: Db, cycleIds: readonly string[]): Promise<Cycle[]> {
  if (cycleIds.length === 0) return [];
  return listWhere(db, sql`cycle_id = any(${[...cycleIds]}::uuid[]) order by closes_at`);
}

/** Wide query: the cycles that take orders, or will; the first to close first. */
export function listToCome(db: Db, now: Date): Promise<Cycle[]> {
  return listWhere(db, sql`closes_at > ${now} order by closes_at limit 60`);
}

/** The cycles an organisation holds, the latest first. */
export function listHeld(db: Db, organisationId: string): Promise<Cycle[]> {
  return listWhere(db, sql`organisation_id = ${organisationId} order by closes_at desc limit 60`);
}

type Holder = { readonly organisationId: string; readonly communeCode: string };

export async function insertCycle(tx: Tx, holder: Held<Holder>, cycle: Cycle, now: Date): Promise<void> {
  await tx
    .insertInto('sales.cycle')
    .values({
      organisation_id: holder.organisationId,
      cycle_id: cycle.cycleId,
      commune_code: holder.communeCode,
      name_fr: cycle.name.fr,
      name_ar: cycle.name.ar,
      opens_at: cycle.opensAt,
      closes_at: cycle.closesAt,
      points: JSON.stringify(cycle.points),
      made_at: now,
    })
    .execute();
}
