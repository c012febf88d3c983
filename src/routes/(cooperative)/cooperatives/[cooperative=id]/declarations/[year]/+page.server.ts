import {
  declaration,
  returnDeclaration,
  saveDeclaration,
  submitDeclaration,
} from '#modules/governance/server';
import { show, submit } from '#platform/web/server';
import { forForm } from '../../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const one = show('one', declaration, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({
  ...(await one(event)),
  ...forForm(),
  saved: event.url.searchParams.has('saved'),
});

interface Done {
  readonly organisationId: string;
  readonly year: number;
}

const at = ({ organisationId, year }: Done) => `/cooperatives/${organisationId}/declarations/${year}`;

export const actions = {
  save: submit(saveDeclaration, {
    then: (done) => `${at(done)}?saved`,
    input: (typed, { params, locals }) => ({ ...typed, ...params, locale: locals.locale }),
  }),
  submit: submit(submitDeclaration, {
    then: (done) => `${at(done)}/confirm`,
    input: (typed, { params, locals }) => ({ ...typed, ...params, locale: locals.locale }),
  }),
  return: submit(returnDeclaration, { then: at }),
};
