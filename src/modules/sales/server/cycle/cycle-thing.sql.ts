import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Cycle, CycleThing } from '../../delivery/cycle.ts';

/** A thing of a cycle, and the cycle it is in. */
export type ThingOfCycle = CycleThing & {
  readonly cycleId: string;
  readonly holderId: string;
  readonly communeCode: string;
};

const COLUMNS = sql.raw(`organisation_id as "organisationId", cycle_id as "cycleId",
  product_id as "productId", commune_code as "communeCode", holder_id as "holderId", most, taken, state`);

async function listWhere(db: Db, which: RawBuilder<unknown>): Promise<ThingOfCycle[]> {
  const found = await sql<ThingOfCycle>`select ${COLUMNS} from sales.cycle_thing where ${which}`.execute(db);
  return found.rows;
}

/** Wide query: what may be ordered in some cycles, whoever makes it. */
export function listThings(db: Db, cycleIds: readonly string[]): Promise<ThingOfCycle[]> {
  return listWhere(db, sql`cycle_id = any(${[...cycleIds]}::uuid[]) order by organisation_id, product_id`);
}

/** Wide query: the cycles some things are in. */
export function listOfProducts(db: Db, productIds: readonly string[]): Promise<ThingOfCycle[]> {
  return listWhere(db, sql`product_id = any(${[...productIds]}::uuid[]) and state = 'in' limit 500`);
}

/** What a cooperative gives to cycles, or is asked to. */
export function listOfSeller(db: Db, organisationId: string): Promise<ThingOfCycle[]> {
  return listWhere(db, sql`organisation_id = ${organisationId} order by cycle_id desc limit 200`);
}

type Key = { readonly cooperative: string; readonly cycle: string; readonly product: string };

export async function lockThing(
  tx: Tx,
  { cooperative, cycle, product }: Key,
): Promise<ThingOfCycle | undefined> {
  const which = sql`organisation_id = ${cooperative} and cycle_id = ${cycle} and product_id = ${product}`;
  await sql`select from sales.cycle_thing where ${which} for no key update`.execute(tx);
  const [found] = await listWhere(tx, which);
  return found;
}

/** A thing is proposed for a cycle; proposed again, its cap changes, never below what is ordered. */
export async function saveThing(
  tx: Tx,
  cycle: Held<Cycle>,
  thing: Omit<CycleThing, 'taken'> & { readonly communeCode: string },
): Promise<boolean> {
  const done = await sql`insert into sales.cycle_thing (organisation_id, cycle_id, product_id, commune_code,
      holder_id, most, taken, state)
    values (${thing.organisationId}, ${cycle.cycleId}, ${thing.productId}, ${thing.communeCode},
      ${cycle.organisationId}, ${thing.most}, 0, ${thing.state})
    on conflict (organisation_id, cycle_id, product_id) do update set most = excluded.most
    where cycle_thing.organisation_id = ${thing.organisationId}
      and cycle_thing.taken <= excluded.most`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

export async function saveThingState(
  tx: Tx,
  { organisationId, cycleId, productId }: Held<ThingOfCycle>,
  state: CycleThing['state'],
): Promise<void> {
  await sql`update sales.cycle_thing set state = ${state} where organisation_id = ${organisationId}
    and cycle_id = ${cycleId} and product_id = ${productId}`.execute(tx);
}

/** Takes some of a thing of a cycle; not beyond its cap, whoever orders at the same moment. */
export async function takeSome(
  tx: Tx,
  { cooperative, cycle, product }: Key,
  quantity: number,
): Promise<boolean> {
  const done = await sql`update sales.cycle_thing set taken = taken + ${quantity}
    where organisation_id = ${cooperative} and cycle_id = ${cycle} and product_id = ${product}
      and state = 'in' and taken + ${quantity} <= most`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Some of a thing are no longer ordered. */
export async function giveSomeBack(
  tx: Tx,
  { cooperative, cycle, product }: Key,
  quantity: number,
): Promise<void> {
  await sql`update sales.cycle_thing set taken = greatest(taken - ${quantity}, 0)
    where organisation_id = ${cooperative} and cycle_id = ${cycle} and product_id = ${product}`.execute(tx);
}
