import { error } from '@sveltejs/kit';
import { cohorts, publishTemplate } from '#modules/accompaniment/server';
import { newId } from '#platform/ids';
import { holdsVerb } from '#platform/operation';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const all = show('all', cohorts, () => ({}));

export const load: PageServerLoad = async (event) => {
  if (!holdsVerb(event.locals.actor, 'accompaniment.publish-template')) return error(403, 'forbidden');
  return { ...(await all(event)), request: newId<'request'>() };
};

export const actions = {
  publish: submit(publishTemplate, { then: () => '/office/accompaniment/cohorts/plans' }),
};
