import { error } from '@sveltejs/kit';
import { eventMayBeCorrected } from '#modules/registry';
import { correctEvent } from '#modules/registry/server';
import { submit } from '#platform/web/server';
import { kept } from '../../../kept.server.ts';
import type { PageServerLoad } from './$types';

const entry = kept('registry.correct-event');

export const load: PageServerLoad = async (event) => {
  const shown = await entry(event);
  const found = eventMayBeCorrected(event.params.event, shown.thread.events);
  if (!found.ok) return error(404, 'absent');
  return { ...shown, event: found.value };
};

export const actions = {
  default: submit(correctEvent, {
    then: ({ organisationId }) => `/office/cooperatives/${organisationId}?done=corrected`,
  }),
};
