import type { RequestEvent } from '@sveltejs/kit';
import { endMandate, grantMandate, recoverStaff, staff } from '#platform/identity/server';
import { show, submit } from '#platform/web/server';
import { makesLink, mandateTyped } from '../../mandate-typed.server.ts';

export const load = show('staff', staff, (event) => ({ person: personOf(event) }));

const back = { then: (_: unknown, event: RequestEvent) => `/staff/${personOf(event)}` };

export const actions = {
  grant: submit(grantMandate, {
    ...back,
    input: (typed, event) => ({ ...mandateTyped(typed), person: personOf(event) }),
  }),
  end: submit(endMandate, { ...back, input: ({ mandate }, event) => ({ mandate, person: personOf(event) }) }),
  recover: makesLink(recoverStaff, (_, event) => ({ person: personOf(event) })),
};

function personOf(event: RequestEvent): string | undefined {
  return new Map(Object.entries(event.params)).get('person');
}
