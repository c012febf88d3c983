import { adoptSelection, selectionPage } from '#modules/programmes/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const one = show('one', selectionPage, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({
  ...(await one(event)),
  request: newId<'request'>(),
});

export const actions = {
  default: submit(adoptSelection, {
    then: ({ call, run }) => `/office/programmes/${call}/selection/${run}`,
    input: async ({ content, ...typed }, { params }) => ({
      ...params,
      ...typed,
      ...(content instanceof File &&
        content.size > 0 && {
          fileName: content.name,
          content: Buffer.from(await content.arrayBuffer()).toString('base64'),
        }),
    }),
  }),
};
