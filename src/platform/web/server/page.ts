import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { statusOf } from '#platform/operation';
import { askTogether, type Command, type Query } from '#platform/operation/server';
import { isId } from '#platform/ids';
import { localised } from '#platform/text';
import { REQUEST_FIELD, type Refusal } from '#platform/web';
import { addressRefusal } from './address-refusal.ts';

type Question = (event: RequestEvent) => unknown;
type Typed = Record<string, FormDataEntryValue | FormDataEntryValue[]>;
/** Every text posted, in its order, empty ones too: what a form kept as data is read from. */
type Boxes = readonly (readonly [name: string, text: string])[];

/** Inputs that are never echoed back into a page. */
const SECRET = /^(member)?code$|pin$|password|token|secret/i;

/** A `load` that asks one query and gives its answer to the page under `key`. */
export function show<Key extends string, Out>(
  key: Key,
  query: Query<never, Out> | Query<unknown, Out>,
  pick: Question,
) {
  return async (event: RequestEvent): Promise<Record<Key, Out>> => {
    const answer = await query.ask({ actor: event.locals.actor }, pick(event));
    return answer.ok ? ({ [key]: answer.value } as Record<Key, Out>) : notShown(answer.code);
  };
}

/** The answer to an address that shows nothing. */
export function notShown(code: string): never {
  const said = addressRefusal(code);
  return error(statusOf(said), said);
}

/** Several loads, merged for one page that tells one moment of the database. */
export function showAll<Loads extends readonly ((event: RequestEvent) => Promise<object>)[]>(
  ...loads: Loads
) {
  return async (event: RequestEvent): Promise<Merged<Loads>> => {
    const parts: object[] = [];
    await askTogether(event.locals.actor, async () => {
      for (const load of loads) parts.push(await load(event));
    });
    return Object.assign({}, ...parts);
  };
}

type Merged<Loads extends readonly ((event: RequestEvent) => Promise<object>)[]> = UnionToIntersection<
  Awaited<ReturnType<Loads[number]>>
>;
type UnionToIntersection<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void
  ? I
  : never;

/**
 * A form action that performs one command: the typed inputs (and the address's parameters) in, a redirect
 * out. A refusal comes back to the page with what was typed.
 */
export function submit<Input, Out, Code extends string>(
  command: Command<Input, Out, Code>,
  options: {
    readonly then: (value: Out, event: RequestEvent) => string;
    readonly input?: (typed: Typed, event: RequestEvent, boxes: Boxes) => unknown;
  },
) {
  return async (event: RequestEvent) => {
    const form = await event.request.formData();
    const typed = typedIn(form);
    const { [REQUEST_FIELD]: request, ...rest } = typed;
    const raw = options.input
      ? await options.input(rest, event, boxesIn(form))
      : { ...event.params, ...rest };
    const answer = await command.perform(
      {
        actor: event.locals.actor,
        trace: event.locals.trace,
        ...(typeof request === 'string' && isId(request) && { requestId: request }),
      },
      raw,
    );
    if (answer.ok) return redirect(303, localised(options.then(answer.value, event), event.locals.locale));
    const { ok: _, ...refusal } = answer;
    return fail(statusOf(answer.code), { ...refusal, values: echoed(rest) } satisfies Refusal);
  };
}

/**
 * The questions of an address (`?q=…`), as the input of a query. Empty ones are left out, as if not asked.
 */
export function addressInput(event: Pick<RequestEvent, 'url'>): Record<string, string> {
  return Object.fromEntries([...event.url.searchParams].filter(([, value]) => value.trim() !== ''));
}

/**
 * The inputs of a posted form. A repeated name gives a list; an empty text is left out, as if it had not been
 * asked.
 */
export async function formInput(event: RequestEvent): Promise<Typed> {
  return typedIn(await event.request.formData());
}

function boxesIn(form: FormData): Boxes {
  return [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
}

function typedIn(form: FormData): Typed {
  const typed: Typed = {};
  for (const key of new Set(form.keys())) {
    const values = form.getAll(key).map((value) => (typeof value === 'string' ? value.trim() : value));
    const filled = values.filter((value) => value !== '');
    if (key.endsWith('[]')) typed[key.slice(0, -2)] = filled;
    else if (filled[0] !== undefined) typed[key] = filled[0];
  }
  return typed;
}

function echoed(typed: Typed): Refusal['values'] {
  const values: Record<string, string | string[]> = {};
  for (const [key, value] of Object.entries(typed)) {
    if (SECRET.test(key)) continue;
    if (typeof value === 'string') values[key] = value;
    if (Array.isArray(value)) values[key] = value.filter((one): one is string => typeof one === 'string');
  }
  return values;
}
