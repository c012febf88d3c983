import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { callerOf, keepSession, type Caller, type SignedIn } from '#platform/identity/server';
import type { Refused, Result } from '#platform/result';
import { localised } from '#platform/text';
import type { Refusal } from '#platform/web';
import { formInput } from '#platform/web/server';

type Typed = Awaited<ReturnType<typeof formInput>>;
type WayIn = (caller: Caller, typed: Typed, event: RequestEvent) => Promise<Result<SignedIn>>;

const UNPROCESSABLE = 422;
const TOO_MANY_REQUESTS = 429;
/** What was typed and may be shown again: never a secret. */
const SHOWN_AGAIN = ['member', 'phone', 'person', 'login', 'name', 'organisation', 'label'];

/**
 * A form action by which somebody enters: the session for the browser, or the form again with its refusal.
 */
export function enters(wayIn: WayIn) {
  return async (event: RequestEvent) => {
    const typed = await formInput(event);
    const entered = await wayIn(callerOf(event), typed, event);
    return entered.ok ? admitted(event, entered.value) : again(entered, typed);
  };
}

/** Gives the session to the browser and leads on. */
export function admitted(event: RequestEvent, { token }: SignedIn): never {
  keepSession(event, token);
  return redirect(303, localised('/me', event.locals.locale));
}

/** The form again, with its refusal and what was typed. */
export function again(refusal: Refused, typed: Typed) {
  const { code, field, detail, fields } = refusal;
  const status = code.startsWith('too-many-tries') ? TOO_MANY_REQUESTS : UNPROCESSABLE;
  const kept = SHOWN_AGAIN.map((name) => ({ name, value: typed[name] }));
  const values = Object.fromEntries(
    kept.flatMap(({ name, value }) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  return fail(status, { code, field, detail, fields, values } satisfies Refusal);
}
