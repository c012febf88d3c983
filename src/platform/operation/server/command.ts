import { databaseScope, holdsVerb, type Actor, type CommonRefusal } from '#platform/operation';
import { inTransaction, type Db, type Tx } from '#platform/database/server';
import { isId, newId, type OrganisationId } from '#platform/ids';
import { refused, type Refused, type Result } from '#platform/result';
import { currentInstant, dayOf, type Day } from '#platform/time';
import type { z } from 'zod';
import { deliverThese } from './delivery.ts';
import type { Fact } from './fact.ts';
import { hold, type Held } from './held.ts';
import { parseInput } from './input.ts';
import { insertAuditEntry, insertFacts, type FactKey } from './operation.sql.ts';
import { answerOnce } from './repeat.ts';

/** What a command works with. `now` and `today` are one moment for the whole command. */
export interface Work {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: Day;
  announce(fact: Fact): void;
}

/** How a command is called: by whom, for which web request, and with which idempotency key. */
export interface Call {
  readonly actor: Actor;
  readonly trace: string;
  readonly requestId?: string;
  /**
   * Leaves the facts to the next delivery: for one of many calls in a row, whose reactions are better run
   * together.
   */
  readonly deliverLater?: true;
  readonly db?: Db;
  readonly now?: Date;
}

export interface Command<Input = unknown, Out = unknown, Code extends string = string> {
  readonly kind: 'command';
  readonly name: string;
  readonly input: z.ZodType<Input>;
  perform(call: Call, raw: unknown): Promise<Result<Out, Code | CommonRefusal>>;
}

type Outcome<Out, Code extends string> = Promise<Result<Out, Code>>;
type Place = { readonly organisationId: string; readonly communeCode: string };

/** A command that makes something new. `may` sees the input: is this actor allowed to make it there? */
export function creates<Input, Out, const Code extends string>(definition: {
  readonly name: string;
  readonly input: z.ZodType<Input>;
  readonly may: (actor: Actor, input: Input) => boolean;
  readonly run: (work: Work, input: Input) => Outcome<Out, Code>;
}): Command<Input, Out, Code> {
  return command(definition, async (work, input) => {
    if (!definition.may(work.actor, input)) return refused('forbidden');
    return definition.run(work, input);
  });
}

/**
 * A command that changes something that exists. `on` finds and locks it, `may` judges the locked row, and
 * only then is it
 * `Held`. What does not exist and what is out of reach get the same answer: absent.
 */
export function changes<Input, Row extends Place, Out, const Code extends string>(definition: {
  readonly name: string;
  readonly input: z.ZodType<Input>;
  readonly on: (tx: Tx, input: Input, actor: Actor) => Promise<Row | undefined>;
  readonly may: (actor: Actor, row: Row, input: Input) => boolean;
  readonly run: (work: Work, row: Held<Row>, input: Input) => Outcome<Out, Code>;
}): Command<Input, Out, Code> {
  return command(definition, async (work, input) => {
    const row = await definition.on(work.tx, input, work.actor);
    if (row === undefined || !definition.may(work.actor, row, input)) return refused('absent');
    work.about = row;
    return definition.run(work, hold(row), input);
  });
}

interface Working extends Work {
  about?: Place;
}

type Body<Input, Out, Code extends string> = (
  work: Working,
  input: Input,
) => Outcome<Out, Code | CommonRefusal>;

function command<Input, Out, Code extends string>(
  { name, input: schema }: { readonly name: string; readonly input: z.ZodType<Input> },
  body: Body<Input, Out, Code>,
): Command<Input, Out, Code> {
  return {
    kind: 'command',
    name,
    input: schema,
    async perform(call, raw) {
      if (call.actor.kind === 'anonymous') return refused('anonymous');
      const input = parseInput(schema, raw);
      if (!input.ok) return input;
      if (!holdsVerb(call.actor, name)) return refused('forbidden');
      return answerOnce<Out, Code | CommonRefusal>({ call, command: name, input: input.value }, (settle) =>
        execute({ call, name, input: input.value, body, settle }),
      );
    },
  };
}

interface Execution<Input, Out, Code extends string> {
  readonly call: Call;
  readonly name: string;
  readonly input: Input;
  readonly body: Body<Input, Out, Code>;
  readonly settle: (tx: Tx, answer: Result<Out, Code | CommonRefusal>) => Promise<void>;
}

async function execute<Input, Out, Code extends string>({
  call,
  name,
  input,
  body,
  settle,
}: Execution<Input, Out, Code>): Promise<Result<Out, Code | CommonRefusal>> {
  const now = call.now ?? currentInstant();
  const facts: Fact[] = [];
  let waiting: readonly FactKey[] = [];
  try {
    const answer = await inTransaction(
      databaseScope(call.actor),
      async (tx) => {
        const announce = (fact: Fact) => void facts.push(fact);
        const work: Working = { tx, actor: call.actor, now, today: dayOf(now), announce };
        const result = await body(work, input);
        if (!result.ok) throw new RolledBack(result);
        await insertAuditEntry(tx, auditEntry({ work, name, input, trace: call.trace, out: result.value }));
        waiting = await insertFacts(tx, facts, now);
        await settle(tx, result);
        return result;
      },
      call.db,
    );
    if (call.deliverLater === undefined) await deliverThese(waiting, call.db);
    return answer;
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal as Refused<Code | CommonRefusal>;
    throw error;
  }
}

/** Carries a refusal out of the transaction, which is thereby rolled back. */
class RolledBack extends Error {
  readonly refusal: Refused;
  constructor(refusal: Refused) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * The audit keeps who, what, where and which fields: never the values typed, which may be secrets or
 * personal.
 */
function auditEntry(entry: { work: Working; name: string; input: unknown; trace: string; out: unknown }) {
  const { work, name, input, trace, out } = entry;
  const place = work.about ?? placeOf(out);
  const person = work.actor.kind === 'person' ? work.actor : undefined;
  return {
    organisation_id: place?.organisationId ?? person?.onBehalfOf ?? newId<'organisation'>(),
    audit_id: newId<'audit'>(),
    at: work.now,
    actor_person_id: person?.personId ?? null,
    mandate_id: person?.mandateId ?? null,
    verb: name,
    record: JSON.stringify(traced(input)),
    request_id: trace,
    commune_code: place?.communeCode ?? null,
  };
}

function traced(input: unknown) {
  const entries = typeof input === 'object' && input !== null ? Object.entries(input) : [];
  const ids = entries.filter(([, value]) => typeof value === 'string' && isId(value));
  return { fields: entries.map(([field]) => field), ...Object.fromEntries(ids) };
}

function placeOf(out: unknown): { organisationId: OrganisationId; communeCode?: string } | undefined {
  if (typeof out !== 'object' || out === null || !('organisationId' in out)) return undefined;
  return out as { organisationId: OrganisationId; communeCode?: string };
}
