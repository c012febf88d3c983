import { fail } from '@sveltejs/kit';
import { resetMemberPin } from '#modules/registry/server';
import { statusOf } from '#platform/operation';
import { tendedMember } from '../../../../../tended.server.ts';
import type { Actions } from './$types';

export const load = tendedMember;

export const actions: Actions = {
  /** Answers with the PIN itself, shown once. Without a request id: a repeated answer would be a kept PIN. */
  default: async ({ locals, params }) => {
    const answer = await resetMemberPin.perform({ actor: locals.actor, trace: locals.trace }, params);
    if (answer.ok) return { pin: answer.value.pin };
    return fail(statusOf(answer.code), { code: answer.code, values: {} });
  },
};
