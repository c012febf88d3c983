import { bringForm, officeCall, openCall } from '#modules/programmes/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const one = show('one', officeCall, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({
  ...(await one(event)),
  requests: Array.from({ length: 2 }, () => newId<'request'>()),
});

const then = ({ call }: { readonly call: string }) => `/office/programmes/${call}`;

export const actions = {
  open: submit(openCall, { then }),
  bring: submit(bringForm, {
    then,
    input: async ({ workbook, ...typed }, { params }) => ({
      ...params,
      ...typed,
      content: workbook instanceof File ? Buffer.from(await workbook.arrayBuffer()).toString('base64') : '',
    }),
  }),
};
