import { AsyncLocalStorage } from 'node:async_hooks';
import { databaseScope, holdsVerb, type Actor, type CommonRefusal } from '#platform/operation';
import { reading, type Db } from '#platform/database/server';
import { ok, refused, type Result } from '#platform/result';
import { currentInstant, dayOf, type Day } from '#platform/time';
import type { z } from 'zod';
import { parseInput } from './input.ts';

/** What a query works with: a handle that can only read, with the eyes of the actor. */
export interface Reading {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: Day;
}

/** How a query is asked. */
export interface Asking {
  readonly actor: Actor;
  readonly db?: Db;
  readonly now?: Date;
}

export interface Query<Input = unknown, Out = unknown> {
  readonly kind: 'query';
  readonly name: string;
  readonly input: z.ZodType<Input>;
  /** Whether anybody may ask it, signed in or not. What they see is still restricted by the actor. */
  readonly toEverybody: boolean;
  ask(asking: Asking, raw: unknown): Promise<Result<Out, CommonRefusal>>;
}

const together = new AsyncLocalStorage<{ readonly actor: Actor; readonly db: Db }>();

/**
 * Asks the queries of one page in one read-only transaction: the database is opened once, and the page tells
 * one moment. They wait for each other, so `work` asks them one after the other. A query of another actor
 * cannot be asked within.
 */
export function askTogether<T>(actor: Actor, work: () => Promise<T>, on?: Db): Promise<T> {
  return reading(databaseScope(actor), (db) => together.run({ actor, db }, work), on);
}

/**
 * A query. `toEverybody: true` opens it to the public; otherwise the actor needs the verb of its name.
 * `undefined` from
 * `run` means there is no such thing, or not for this actor: both answer absent.
 */
export function query<Input, Out>(definition: {
  readonly name: string;
  readonly input: z.ZodType<Input>;
  readonly toEverybody?: true;
  readonly run: (reading: Reading, input: Input) => Promise<Out | undefined>;
}): Query<Input, Out> {
  const { name, input: schema, toEverybody = false } = definition;
  return {
    kind: 'query',
    name,
    input: schema,
    toEverybody,
    async ask(asking, raw) {
      if (!toEverybody && asking.actor.kind === 'anonymous') return refused('anonymous');
      if (!toEverybody && !holdsVerb(asking.actor, name)) return refused('forbidden');
      const input = parseInput(schema, raw);
      if (!input.ok) return input;
      const now = asking.now ?? currentInstant();
      const { actor } = asking;
      const run = (db: Db) => definition.run({ db, actor, now, today: dayOf(now) }, input.value);
      const page = asking.db === undefined ? together.getStore() : undefined;
      const found =
        page?.actor === actor ? await run(page.db) : await reading(databaseScope(actor), run, asking.db);
      return found === undefined ? refused('absent') : ok(found);
    },
  };
}
