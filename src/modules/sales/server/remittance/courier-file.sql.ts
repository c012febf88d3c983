import { sql, type RawBuilder } from 'kysely';
import { deeplyWithoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Id, OrganisationId } from '#platform/ids';
import type { Holder } from '../../money/holder.ts';

/** A file a courier gave with the money it collected. */
export interface CourierFile {
  readonly organisationId: OrganisationId;
  readonly fileId: Id<'courier-file'>;
  readonly communeCode: string;
  readonly courier: string;
  readonly name: string;
  readonly fingerprint: string;
  /** Who has the money now: the bank of the house, or the cooperative itself. */
  readonly holder: Extract<Holder, 'bank' | 'seller-cash'>;
  readonly broughtAt: Date;
}

/** A file with what was taken from it and what still waits. */
export interface CourierFileSummary extends CourierFile {
  readonly lines: number;
  readonly waiting: number;
  readonly taken: number;
}

type Row = Omit<CourierFileSummary, 'taken'> & { readonly taken: string };

async function listWhere(db: Db, which: RawBuilder<unknown>): Promise<CourierFileSummary[]> {
  const found = await sql<Row>`select f.organisation_id as "organisationId", f.file_id as "fileId",
      f.commune_code as "communeCode", f.courier, f.name, f.fingerprint, f.holder,
      f.brought_at as "broughtAt", count(l.line_id)::integer as lines,
      count(l.line_id) filter (where l.settlement = '')::integer as waiting,
      coalesce(sum(l.taken_centimes), 0)::text as taken
    from sales.courier_file f left join sales.courier_line l
      on l.organisation_id = f.organisation_id and l.file_id = f.file_id
    where ${which} group by f.organisation_id, f.file_id
    order by f.brought_at desc limit 100`.execute(db);
  return found.rows.map(({ taken, ...row }) => ({
    ...deeplyWithoutNulls(row),
    broughtAt: row.broughtAt,
    taken: Number(taken),
  }));
}

/** The files of a cooperative, the latest first. */
export function listOfCooperative(db: Db, cooperative: string): Promise<CourierFileSummary[]> {
  return listWhere(db, sql`f.organisation_id = ${cooperative}`);
}

/** Wide query: the files of the market's own couriers. */
export function listOfMarket(db: Db): Promise<CourierFileSummary[]> {
  return listWhere(db, sql`f.commune_code = ''`);
}

export async function findFile(
  db: Db,
  { owner, file }: { readonly owner: string; readonly file: string },
): Promise<CourierFileSummary | undefined> {
  const [found] = await listWhere(db, sql`f.organisation_id = ${owner} and f.file_id = ${file}`);
  return found;
}

/** Writes a file; undefined when these very bytes were brought before, and then which file they were. */
export async function insertFile(
  tx: Tx,
  file: CourierFile,
  personId: string | undefined,
): Promise<{ readonly known: string } | undefined> {
  const done = await tx
    .insertInto('sales.courier_file')
    .values({
      organisation_id: file.organisationId,
      file_id: file.fileId,
      commune_code: file.communeCode,
      courier: file.courier,
      name: file.name,
      fingerprint: file.fingerprint,
      holder: file.holder,
      brought_at: file.broughtAt,
      brought_by: personId ?? null,
    })
    .onConflict((clash) => clash.columns(['organisation_id', 'fingerprint']).doNothing())
    .executeTakeFirst();
  if ((done.numInsertedOrUpdatedRows ?? 0n) > 0n) return undefined;
  const found = await sql<{ known: string }>`select file_id as known from sales.courier_file
    where organisation_id = ${file.organisationId} and fingerprint = ${file.fingerprint}`.execute(tx);
  return found.rows[0];
}
