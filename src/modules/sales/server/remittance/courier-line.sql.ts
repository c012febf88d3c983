import { sql } from 'kysely';
import { deeplyWithoutNulls, type Db, type Tx } from '#platform/database/server';
import { centimes, type Centimes } from '#platform/money';
import type { Held } from '#platform/operation/server';
import type { CourierLine } from '../../remittance/courier-line.ts';
import type { CourierFile } from './courier-file.sql.ts';

/** A line with the file it is of. */
export interface KeptLine
  extends CourierLine, Pick<CourierFile, 'organisationId' | 'communeCode' | 'fileId'> {}

type Owner = { readonly owner: string };

const LINE = sql.raw(`jsonb_build_object('organisationId', organisation_id, 'lineId', line_id,
  'fileId', file_id, 'communeCode', commune_code, 'position', position, 'reference', reference,
  'amount', amount, 'read', amount_centimes, 'state', state, 'orderId', order_id, 'sellerId', seller_id,
  'due', due_centimes, 'taken', taken_centimes, 'settlement', settlement, 'note', note) as line`);

/** The lines of a file as they stand there. */
export async function listLines(
  db: Db,
  { owner, file }: Owner & { readonly file: string },
): Promise<KeptLine[]> {
  const found = await sql<{ line: KeptLine }>`select ${LINE} from sales.courier_line
    where organisation_id = ${owner} and file_id = ${file} order by position`.execute(db);
  return found.rows.map(({ line }) => deeplyWithoutNulls(line));
}

/** A line held by the transaction. */
export async function lockLine(
  tx: Tx,
  { owner, line }: Owner & { readonly line: string },
): Promise<KeptLine | undefined> {
  const found = await sql<{ line: KeptLine }>`select ${LINE} from sales.courier_line
    where organisation_id = ${owner} and line_id = ${line} for update`.execute(tx);
  return found.rows.map((row) => deeplyWithoutNulls(row.line))[0];
}

/** Wide query: what couriers remitted of some orders, in whichever file. */
export async function takenOf(db: Db, orderIds: readonly string[]): Promise<ReadonlyMap<string, Centimes>> {
  const found = await sql<{ orderId: string; taken: string }>`
    select order_id as "orderId", sum(taken_centimes)::text as taken from sales.courier_line
    where order_id = any(${[...orderIds]}::uuid[]) group by order_id`.execute(db);
  return new Map(found.rows.map(({ orderId, taken }) => [orderId, centimes(taken)]));
}

export async function insertLine(tx: Tx, line: KeptLine, now: Date): Promise<void> {
  await tx
    .insertInto('sales.courier_line')
    .values({
      organisation_id: line.organisationId,
      line_id: line.lineId,
      file_id: line.fileId,
      commune_code: line.communeCode,
      position: line.position,
      reference: line.reference,
      amount: line.amount,
      amount_centimes: line.read ?? null,
      state: line.state,
      order_id: line.orderId ?? null,
      seller_id: line.sellerId ?? null,
      due_centimes: line.due ?? null,
      taken_centimes: line.taken,
      settlement: line.settlement,
      note: line.note,
      settled_at: line.settlement === '' ? null : now,
    })
    .execute();
}

/** Writes how a line was settled, or what it was found to mean. */
export async function saveLine(
  tx: Tx,
  held: Held<KeptLine>,
  change: Partial<
    Pick<KeptLine, 'state' | 'orderId' | 'sellerId' | 'due' | 'taken' | 'settlement' | 'note'>
  > & {
    readonly now: Date;
  },
): Promise<void> {
  const line = { ...held, ...change };
  await sql`update sales.courier_line set state = ${line.state}, order_id = ${line.orderId ?? null},
      seller_id = ${line.sellerId ?? null}, due_centimes = ${line.due ?? null},
      taken_centimes = ${line.taken}, settlement = ${line.settlement}, note = ${line.note},
      settled_at = ${line.settlement === '' ? null : line.now}
    where organisation_id = ${held.organisationId} and line_id = ${held.lineId}`.execute(tx);
}
