import { redirect, type RequestEvent } from '@sveltejs/kit';
import { callerOf, keepStep, signInStaff } from '#platform/identity/server';
import { localised } from '#platform/text';
import { formInput } from '#platform/web/server';
import { admitted, again } from '../../at-the-door.server.ts';

export const actions = {
  default: async (event: RequestEvent) => {
    const typed = await formInput(event);
    const answer = await signInStaff(callerOf(event), typed);
    if (!answer.ok) return again(answer, typed);
    const after = answer.value;
    if (after.next === 'entered') return admitted(event, after.signedIn);
    if (after.next === 'code') keepStep(event, after.step);
    const next = after.next === 'code' ? '/enter/staff/code' : '/enter/passkey';
    return redirect(303, localised(next, event.locals.locale));
  },
};
