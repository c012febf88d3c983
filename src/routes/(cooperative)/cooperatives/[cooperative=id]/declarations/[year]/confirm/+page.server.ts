import { confirmDeclaration, declaration, returnDeclaration, sendCode } from '#modules/governance/server';
import { show, submit } from '#platform/web/server';
import { forForm } from '../../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const one = show('one', declaration, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({
  ...(await one(event)),
  ...forForm(),
  wrong: event.url.searchParams.has('wrong'),
});

interface Done {
  readonly organisationId: string;
  readonly year: number;
}

const at = ({ organisationId, year }: Done) => `/cooperatives/${organisationId}/declarations/${year}`;

export const actions = {
  send: submit(sendCode, { then: (done) => `${at(done)}/confirm` }),
  confirm: submit(confirmDeclaration, {
    then: (done) => (done.confirmed ? at(done) : `${at(done)}/confirm?wrong`),
  }),
  return: submit(returnDeclaration, { then: at }),
};
