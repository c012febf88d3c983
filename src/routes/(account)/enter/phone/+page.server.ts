import { fail, type RequestEvent } from '@sveltejs/kit';
import { callerOf, peopleAtPhone, signInWithPhone, type Choice } from '#platform/identity/server';
import { formInput } from '#platform/web/server';
import { admitted, again } from '../../at-the-door.server.ts';

const NOBODY: readonly Choice[] = [];

export const actions = {
  /** Shows who shares a phone. The number stays in the form, and out of every address and log. */
  find: async (event: RequestEvent) => {
    const typed = await formInput(event);
    const people = await peopleAtPhone(callerOf(event), typed.phone);
    if (!people.ok) return again(people, typed);
    return { phone: String(typed.phone), people: people.value };
  },

  enter: async (event: RequestEvent) => {
    const typed = await formInput(event);
    const caller = callerOf(event);
    const entered = await signInWithPhone(caller, typed);
    if (entered.ok) return admitted(event, entered.value);
    const found = await peopleAtPhone(caller, typed.phone);
    const { status, data } = again(entered, typed);
    return fail(status, { ...data, phone: String(typed.phone), people: found.ok ? found.value : NOBODY });
  },
};
