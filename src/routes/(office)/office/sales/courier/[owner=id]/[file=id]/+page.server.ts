import { courierFile, settleCourierLine } from '#modules/sales/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import { lineTyped } from '../../../../../../courier-file.server.ts';
import type { PageServerLoad } from './$types';

const shown = show('shown', courierFile, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({
  ...(await shown(event)),
  request: newId<'request'>(),
  came: Object.fromEntries(event.url.searchParams),
});

export const actions = {
  settle: submit(settleCourierLine, {
    input: (typed, { params }) => ({ ...lineTyped(typed), owner: params.owner }),
    then: ({ organisationId, file }) => `/office/sales/courier/${organisationId}/${file}`,
  }),
};
