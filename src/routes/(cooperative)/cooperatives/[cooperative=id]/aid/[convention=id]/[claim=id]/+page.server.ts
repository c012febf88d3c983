import * as funding from '#modules/funding/server';
import { holdsVerb } from '#platform/operation';
import { show, submit } from '#platform/web/server';
import type { Actions, PageServerLoad } from './$types';

const dossier = show('seen', funding.claimDossier, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({
  ...(await dossier(event)),
  mayClaim: holdsVerb(event.locals.actor, 'funding.keep-expense'),
});

const then = ({ claim }: { claim: string }, { params }: { params: Partial<Record<string, string>> }) =>
  `/cooperatives/${params['cooperative']}/aid/${params['convention']}/${claim}`;

export const actions: Actions = {
  expense: submit(funding.keepExpense, {
    input: async ({ content, ...typed }, { params }) => ({
      ...params,
      ...typed,
      ...(content instanceof File && content.size > 0
        ? { fileName: content.name, content: Buffer.from(await content.arrayBuffer()).toString('base64') }
        : { fileName: '-', content: '' }),
    }),
    then,
  }),
  drop: submit(funding.dropExpense, { then }),
  submit: submit(funding.submitClaim, { then }),
};
