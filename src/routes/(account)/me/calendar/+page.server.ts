import { error, fail } from '@sveltejs/kit';
import { issueCalendarKey } from '#modules/accompaniment/server';
import { holdsVerb, statusOf } from '#platform/operation';
import { localised } from '#platform/text';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  if (!holdsVerb(locals.actor, 'accompaniment.issue-calendar-key')) return error(403, 'forbidden');
};

export const actions: Actions = {
  // Shown on the page that answers, once: a secret does not travel in an address of ours.
  default: async ({ locals, url }) => {
    const { actor, trace, locale } = locals;
    const given = await issueCalendarKey.perform({ actor, trace }, {});
    if (!given.ok) return fail(statusOf(given.code), { ...given, values: {} });
    return { address: `${url.origin}${localised(`/calendar/${given.value.key}.ics`, locale)}` };
  },
};
