import {
  applicationFile,
  submitApplication,
  takeBackApplication,
  withdrawApplication,
} from '#modules/programmes/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const one = show('one', applicationFile, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({
  ...(await one(event)),
  requests: [newId<'request'>(), newId<'request'>(), newId<'request'>()],
});

const then = (done: { readonly organisationId: string; readonly application: string }) =>
  `/cooperatives/${done.organisationId}/applications/${done.application}`;

export const actions = {
  submit: submit(submitApplication, { then }),
  back: submit(takeBackApplication, { then }),
  withdraw: submit(withdrawApplication, { then }),
};
