import { fail, type RequestEvent } from '@sveltejs/kit';
import type { Command } from '#platform/operation/server';
import { statusOf } from '#platform/operation';
import type { Refusal } from '#platform/web';
import { formInput } from '#platform/web/server';

type Typed = Awaited<ReturnType<typeof formInput>>;

/** The reach of a mandate, chosen in one list: everything, one organisation, or a place by its code. */
export function mandateTyped(typed: Typed) {
  const { reachKind: reach } = typed;
  if (reach === undefined || reach === 'everything' || reach === 'organisation') return typed;
  return { ...typed, reachKind: 'place', reachPlace: reach };
}

/** An action that makes a link, shown once on the page itself: it never stands in an address. */
export function makesLink<Input, Code extends string>(
  command: Command<Input, { readonly token: string }, Code>,
  input: (typed: Typed, event: RequestEvent) => unknown,
) {
  return async (event: RequestEvent) => {
    const typed = await formInput(event);
    const { actor, trace } = event.locals;
    const answer = await command.perform({ actor, trace }, input(typed, event));
    if (answer.ok) return { link: `${event.url.origin}/welcome/${answer.value.token}` };
    const { ok: _, ...refusal } = answer;
    const values = Object.entries(typed).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    return fail(statusOf(answer.code), { ...refusal, values: Object.fromEntries(values) } satisfies Refusal);
  };
}
