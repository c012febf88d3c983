import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import { centimes } from '#platform/money';
import type { Held } from '#platform/operation/server';
import type { Customer } from '../../customer/customer.ts';

interface Row extends Omit<Customer, 'ceiling'> {
  readonly ceiling: number;
}

const COLUMNS = sql.raw(`person_id as "personId", name, ice, buyer_group as "group", place, address, contact,
  phone, email, state, term_days as "termDays", ceiling_centimes as ceiling, reason, asked_at as "askedAt"`);

async function listWhere(db: Db, which: RawBuilder<unknown>): Promise<Customer[]> {
  const found = await sql<Row>`select ${COLUMNS} from wholesale.customer where ${which}`.execute(db);
  return found.rows.map(({ ceiling, ...row }) => ({ ...row, ceiling: centimes(ceiling) }));
}

/** The business somebody buys for. */
export async function findCustomer(db: Db, personId: string): Promise<Customer | undefined> {
  const [found] = await listWhere(db, sql`person_id = ${personId}`);
  return found;
}

/** The same, held by the transaction: two orders of one business never pass its ceiling together. */
export async function lockCustomer(tx: Tx, personId: string): Promise<Customer | undefined> {
  await sql`select from wholesale.customer where person_id = ${personId} for no key update`.execute(tx);
  return findCustomer(tx, personId);
}

/** Wide query: every business, those that wait first. */
export function listCustomers(db: Db): Promise<Customer[]> {
  return listWhere(db, sql`true order by (state <> 'asked'), asked_at desc limit 300`);
}

/** Takes a common number for a business; not when another has it. */
export async function holdIce(tx: Tx, ice: string, personId: string): Promise<boolean> {
  const done = await tx
    .insertInto('wholesale.ice_holder')
    .values({ ice, person_id: personId })
    .onConflict((clash) => clash.column('ice').doNothing())
    .executeTakeFirst();
  if ((done.numInsertedOrUpdatedRows ?? 0n) > 0n) return true;
  const found = await sql<{ personId: string }>`select person_id as "personId" from wholesale.ice_holder
    where ice = ${ice}`.execute(tx);
  return found.rows[0]?.personId === personId;
}

type Told = Omit<Customer, 'state' | 'termDays' | 'ceiling' | 'reason'>;

/** A business asks, or asks again after it was refused. */
export async function saveAsking(tx: Tx, told: Told): Promise<void> {
  const { personId, askedAt, group, ...rest } = told;
  const said = { ...rest, buyer_group: group, state: 'asked', asked_at: askedAt };
  const first = { person_id: personId, term_days: 0, ceiling_centimes: 0, reason: '' };
  await tx
    .insertInto('wholesale.customer')
    .values({ ...said, ...first })
    .onConflict((clash) => clash.column('person_id').doUpdateSet(said))
    .execute();
}

type Decision = Pick<Customer, 'state' | 'termDays' | 'ceiling' | 'reason'>;

/** What the office decided of a business. */
export async function saveDecision(
  tx: Tx,
  { personId }: Held<Customer>,
  { state, termDays, ceiling, reason }: Decision,
  { by, now }: { readonly by: string | null; readonly now: Date },
): Promise<void> {
  await sql`update wholesale.customer set state = ${state}, term_days = ${termDays},
      ceiling_centimes = ${ceiling}, reason = ${reason}, decided_at = ${now}, decided_by = ${by}
    where person_id = ${personId}`.execute(tx);
}
