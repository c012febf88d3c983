import { error } from '@sveltejs/kit';
import { approveVintage, publishVintage, vintageFigures } from '#modules/observatory/server';
import { newId } from '#platform/ids';
import { holdsVerb } from '#platform/operation';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const vintage = show('vintage', vintageFigures, ({ params }) => params);

export const load: PageServerLoad = async (event) => {
  const { actor } = event.locals;
  if (actor.kind === 'anonymous') return error(401, 'anonymous');
  if (!holdsVerb(actor, 'observatory.freeze-vintage')) return error(403, 'forbidden');
  const may = {
    approve: holdsVerb(actor, 'observatory.approve-vintage'),
    publish: holdsVerb(actor, 'observatory.publish-vintage'),
  };
  const done = event.url.searchParams.get('done');
  const requests = [newId<'request'>(), newId<'request'>()] as const;
  return { ...(await vintage(event)), may, done, requests };
};

export const actions = {
  approve: submit(approveVintage, { then: ({ vintageId }) => `/office/vintages/${vintageId}?done=approved` }),
  publish: submit(publishVintage, {
    then: ({ vintageId }) => `/office/vintages/${vintageId}?done=published`,
  }),
};
