import { databaseScope, SYSTEM } from '#platform/operation';
import { inTransaction, reading, type Db, type Tx } from '#platform/database/server';
import { asId, type OrganisationId } from '#platform/ids';
import { logger } from '#platform/log/server';
import { currentInstant } from '#platform/time';
import type { Fact } from './fact.ts';
import { claimReaction, listWaitingFacts, lockFact, removeFact, type FactKey } from './operation.sql.ts';

/**
 * What follows a fact. It runs after the change is committed, in a transaction of the platform's own, at
 * least once.
 */
export interface Reaction<Payload = unknown> {
  /** The name of the fact. */
  readonly to: string;
  readonly name: string;
  readonly run: (work: { readonly tx: Tx; readonly now: Date }, fact: Fact<string, Payload>) => Promise<void>;
}

const BATCH = 50;
const listeners: { reactions: readonly Reaction[] } = { reactions: [] };

/** Composition: names every reaction of every module, once, at start. */
export function useReactions(reactions: readonly Reaction[]): void {
  listeners.reactions = reactions;
}

/**
 * Delivers the facts that wait, oldest first. A reaction that fails leaves its fact waiting: the next call,
 * or the regular sweep, tries again. Returns how many were delivered.
 */
export async function deliver(expected: number, db?: Db): Promise<number> {
  if (expected === 0) return 0;
  return deliverThese(
    await reading(databaseScope(SYSTEM), (handle) => listWaitingFacts(handle, BATCH), db),
    db,
  );
}

/**
 * Delivers some facts: those of the command that announced them. Many commands at once then each do their
 * own, instead of all meeting at the oldest. Reactions do not depend on the order of facts: they add, or
 * write what the register says now.
 */
export async function deliverThese(waiting: readonly FactKey[], db?: Db): Promise<number> {
  let delivered = 0;
  for (const key of waiting) {
    try {
      delivered += await inTransaction(databaseScope(SYSTEM), (tx) => deliverOne(tx, key), db);
    } catch (error) {
      logger().error({ fact: key.name, reason: String(error) }, 'a reaction failed; its fact waits');
    }
  }
  return delivered;
}

async function deliverOne(tx: Tx, { organisation_id, fact_id }: FactKey): Promise<number> {
  const key = { organisation_id, fact_id };
  const row = await lockFact(tx, key);
  if (row === undefined) return 0;
  const now = currentInstant();
  const organisationId: OrganisationId = asId(row.organisation_id);
  const fact: Fact = { name: row.name, organisationId, payload: row.payload };
  for (const reaction of listeners.reactions.filter(({ to }) => to === fact.name)) {
    if (await claimReaction(tx, { ...key, reaction: reaction.name, done_at: now }))
      await reaction.run({ tx, now }, fact);
  }
  await removeFact(tx, key);
  return 1;
}
