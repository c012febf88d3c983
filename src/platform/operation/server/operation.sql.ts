import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import { newId } from '#platform/ids';
import type { Fact } from './fact.ts';

interface RequestKey {
  readonly personId: string;
  readonly requestId: string;
}

export async function insertAuditEntry(
  tx: Tx,
  entry: {
    organisation_id: string;
    audit_id: string;
    at: Date;
    actor_person_id: string | null;
    mandate_id: string | null;
    verb: string;
    record: string;
    request_id: string;
    commune_code: string | null;
  },
): Promise<void> {
  await tx.insertInto('platform.audit_entry').values(entry).execute();
}

/** What names a waiting fact. */
export interface FactKey {
  readonly organisation_id: string;
  readonly fact_id: string;
  readonly name: string;
}

export async function insertFacts(tx: Tx, facts: readonly Fact[], now: Date): Promise<FactKey[]> {
  if (facts.length === 0) return [];
  const rows = facts.map((fact) => ({
    organisation_id: fact.organisationId,
    fact_id: newId<'fact'>(),
    name: fact.name,
    payload: JSON.stringify(fact.payload),
    announced_at: now,
  }));
  await tx.insertInto('platform.fact').values(rows).execute();
  return rows;
}

/** Wide query: the oldest facts still to be delivered, of every organisation. */
export async function listWaitingFacts(db: Db, limit: number) {
  return db
    .selectFrom('platform.fact')
    .select(['organisation_id', 'fact_id', 'name'])
    .orderBy('announced_at')
    .orderBy('fact_id')
    .limit(limit)
    .execute();
}

/** Locks one waiting fact; undefined when another process delivers it or has delivered it. */
export async function lockFact(tx: Tx, key: { organisation_id: string; fact_id: string }) {
  return tx
    .selectFrom('platform.fact')
    .selectAll()
    .where('organisation_id', '=', key.organisation_id)
    .where('fact_id', '=', key.fact_id)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

/** Wide query: locks the oldest facts of some names that nobody else delivers just now. */
export async function lockFactsNamed(tx: Tx, names: readonly string[], limit: number) {
  return tx
    .selectFrom('platform.fact')
    .selectAll()
    .where('name', 'in', names)
    .orderBy('announced_at')
    .orderBy('fact_id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

/** Marks a reaction as run for a fact. False when it already was. */
export async function claimReaction(
  tx: Tx,
  claim: { organisation_id: string; fact_id: string; reaction: string; done_at: Date },
): Promise<boolean> {
  const result = await tx
    .insertInto('platform.reaction_done')
    .values(claim)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Wide query: facts of any organisations that were delivered leave, together. */
export async function removeFacts(tx: Tx, keys: readonly Omit<FactKey, 'name'>[]): Promise<void> {
  await sql`
    delete from platform.fact where (organisation_id, fact_id) in (
      select * from unnest(${keys.map((key) => key.organisation_id)}::uuid[],
        ${keys.map((key) => key.fact_id)}::uuid[]))`.execute(tx);
}

export async function claimRequest(
  tx: Tx,
  claim: RequestKey & { command: string; hash: string; now: Date; abandonedBefore: Date },
): Promise<boolean> {
  const result = await sql`
    insert into platform.request (person_id, request_id, command, input_hash, state, asked_at)
    values (${claim.personId}, ${claim.requestId}, ${claim.command}, ${claim.hash}, 'running', ${claim.now})
    on conflict (person_id, request_id) do update set asked_at = excluded.asked_at
    where request.state = 'running' and request.asked_at < ${claim.abandonedBefore}
      and request.input_hash = excluded.input_hash`.execute(tx);
  return result.numAffectedRows === 1n;
}

export async function findRequest(db: Db, key: RequestKey) {
  return db
    .selectFrom('platform.request')
    .selectAll()
    .where('person_id', '=', key.personId)
    .where('request_id', '=', key.requestId)
    .executeTakeFirst();
}

export async function settleRequest(tx: Tx, key: RequestKey, answer: unknown): Promise<void> {
  await tx
    .updateTable('platform.request')
    .set({ state: 'done', answer: JSON.stringify(answer) })
    .where('person_id', '=', key.personId)
    .where('request_id', '=', key.requestId)
    .execute();
}

export async function forgetRequest(tx: Tx, key: RequestKey): Promise<void> {
  await tx
    .deleteFrom('platform.request')
    .where('person_id', '=', key.personId)
    .where('request_id', '=', key.requestId)
    .where('state', '=', 'running')
    .execute();
}

/**
 * Wide query: requests and finished reactions older than a moment are of no further use. The answer to a
 * command of a phone stays until the phone's own receipt is kept, however long it is away.
 */
export async function removeOldTraces(tx: Tx, before: Date): Promise<void> {
  await sql`
    delete from platform.request where asked_at < ${before} and not exists (
      select 1 from platform.field_command
      where field_command.person_id = request.person_id and field_command.outcome = 'held'
        and field_command.command_id::text = request.request_id
    )`.execute(tx);
  await tx.deleteFrom('platform.reaction_done').where('done_at', '<', before).execute();
}
