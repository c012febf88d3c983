import { databaseScope, SYSTEM } from '#platform/operation';
import { inTransaction, reading, type Db, type Tx } from '#platform/database/server';
import { asId, type OrganisationId } from '#platform/ids';
import { logger } from '#platform/log/server';
import { whenStopping } from '#platform/stopping/server';
import { currentInstant } from '#platform/time';
import type { Fact } from './fact.ts';
import {
  claimReaction,
  insertFacts,
  listWaitingFacts,
  lockFact,
  lockFactsNamed,
  removeFacts,
  type FactKey,
} from './operation.sql.ts';

/**
 * What follows a fact. It runs after the change is committed, in a transaction of the platform's own, at
 * least once.
 */
export interface Reaction<Payload = unknown> {
  /** The name of the fact. */
  readonly to: string;
  readonly name: string;
  readonly run: (work: Reacting, fact: Fact<string, Payload>) => Promise<void>;
}

/** What a reaction works with. What it announces is delivered after it, like the facts of a command. */
export interface Reacting {
  readonly tx: Tx;
  readonly now: Date;
  announce(fact: Fact): void;
}

/**
 * What follows facts a moment later, those of a while together: who changed something does not wait for it.
 */
export interface PatientReaction<Payload = unknown> {
  readonly to: string;
  readonly name: string;
  readonly runTogether: (
    work: { readonly tx: Tx; readonly now: Date },
    facts: readonly Fact<string, Payload>[],
  ) => Promise<void>;
}

const BATCH = 50;
const PATIENCE_MS = 300;
/** What a delivery writes is written again if its commit is lost: it need not wait for the disk. */
const SCOPE = { ...databaseScope(SYSTEM), repeatable: true } as const;
const listeners: { instant: readonly Reaction[]; patient: readonly PatientReaction[] } = {
  instant: [],
  patient: [],
};
const later: { timer?: NodeJS.Timeout | undefined; wanted: boolean } = { wanted: false };

/** Composition: names every reaction of every module, once, at start. */
export function useReactions(reactions: readonly (Reaction | PatientReaction)[]): void {
  listeners.instant = reactions.flatMap((one) => ('run' in one ? [one] : []));
  listeners.patient = reactions.flatMap((one) => ('runTogether' in one ? [one] : []));
}

/**
 * Delivers the facts that wait, oldest first. A reaction that fails leaves its fact waiting: the next call,
 * or the regular sweep, tries again. Returns how many were delivered.
 */
export async function deliver(expected: number, db?: Db): Promise<number> {
  if (expected === 0) return 0;
  const waiting = await reading(SCOPE, (handle) => listWaitingFacts(handle, BATCH), db);
  return (await deliverEach(waiting, db)).delivered + (await deliverTogether(db));
}

/**
 * Delivers some facts: those of the command that announced them. Many commands at once then each do their
 * own, instead of all meeting at the oldest. Reactions do not depend on the order of facts: they add, or
 * write what the register says now. Patient reactions follow in a moment.
 */
export async function deliverThese(waiting: readonly FactKey[], db?: Db): Promise<void> {
  const { keys } = await deliverEach(waiting, db);
  if (db === undefined && keys.some(({ name }) => patientTo(name).length > 0)) deliverSoon();
}

/** With those announced on the way. Returns how many were delivered, and all that were met. */
async function deliverEach(waiting: readonly FactKey[], db?: Db) {
  let delivered = 0;
  const keys = [...waiting];
  for (const key of keys) {
    if (isPatientOnly(key.name)) continue;
    try {
      const done = await inTransaction(SCOPE, (tx) => deliverOne(tx, key), db);
      delivered += done.delivered;
      keys.push(...done.followed);
    } catch (error) {
      logger().error({ fact: key.name, reason: String(error) }, 'a reaction failed; its fact waits');
    }
  }
  return { delivered, keys };
}

interface Done {
  readonly delivered: number;
  /** What the reactions announced, to be delivered after them. */
  readonly followed: readonly FactKey[];
}

/** A fact that a patient reaction still wants stays where it is. */
async function deliverOne(tx: Tx, key: FactKey): Promise<Done> {
  const row = await lockFact(tx, key);
  if (row === undefined) return { delivered: 0, followed: [] };
  const followed = await reactAtOnce(tx, row);
  if (patientTo(row.name).length > 0) return { delivered: 0, followed };
  await removeFacts(tx, [row]);
  return { delivered: 1, followed };
}

type FactRow = NonNullable<Awaited<ReturnType<typeof lockFact>>>;

async function reactAtOnce(tx: Tx, row: FactRow): Promise<readonly FactKey[]> {
  const { organisation_id, fact_id } = row;
  const now = currentInstant();
  const announced: Fact[] = [];
  const announce = (fact: Fact) => void announced.push(fact);
  for (const reaction of listeners.instant.filter(({ to }) => to === row.name)) {
    if (await claimReaction(tx, { organisation_id, fact_id, reaction: reaction.name, done_at: now }))
      await reaction.run({ tx, now, announce }, factOf(row));
  }
  return insertFacts(tx, announced, now);
}

/** One round at a time: what is announced during it waits for the next. */
function deliverSoon(): void {
  later.wanted = true;
  if (later.timer !== undefined) return;
  later.timer = setTimeout(async () => {
    later.wanted = false;
    await deliverTogether();
    later.timer = undefined;
    if (later.wanted) deliverSoon();
  }, PATIENCE_MS).unref();
  whenStopping(() => clearTimeout(later.timer));
}

/** One that fails is left to the next sweep, and keeps the others waiting no longer than that. */
async function deliverTogether(db?: Db): Promise<number> {
  const names = [...new Set(listeners.patient.map(({ to }) => to))];
  let delivered = 0;
  try {
    for (let more = names.length > 0; more;) {
      const rows = await inTransaction(SCOPE, (tx) => reactTogether(tx, names), db);
      delivered += rows;
      more = rows === BATCH;
    }
  } catch (error) {
    logger().error({ facts: names, reason: String(error) }, 'a patient reaction failed; its facts wait');
  }
  return delivered;
}

/** Whoever locked a fact removes it in the same transaction, so a patient reaction takes each once. */
async function reactTogether(tx: Tx, names: readonly string[]): Promise<number> {
  const rows = await lockFactsNamed(tx, names, BATCH);
  if (rows.length === 0) return 0;
  for (const row of rows) await reactAtOnce(tx, row);
  for (const reaction of listeners.patient) {
    const facts = rows.filter(({ name }) => name === reaction.to).map(factOf);
    if (facts.length > 0) await reaction.runTogether({ tx, now: currentInstant() }, facts);
  }
  await removeFacts(tx, rows);
  return rows.length;
}

/** What only patient reactions want is not even looked at before they run. */
function isPatientOnly(name: string): boolean {
  return patientTo(name).length > 0 && !listeners.instant.some(({ to }) => to === name);
}

function patientTo(name: string): readonly PatientReaction[] {
  return listeners.patient.filter(({ to }) => to === name);
}

function factOf(row: FactRow): Fact {
  const organisationId: OrganisationId = asId(row.organisation_id);
  return { name: row.name, organisationId, payload: row.payload };
}
