import { addPanelMember, assignReviews, officeReviews } from '#modules/programmes/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const one = show('one', officeReviews, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({
  ...(await one(event)),
  requests: [newId<'request'>(), newId<'request'>()],
});

const then = ({ call }: { readonly call: string }) => `/office/programmes/${call}/reviews`;

export const actions = {
  add: submit(addPanelMember, { then }),
  assign: submit(assignReviews, { then }),
};
