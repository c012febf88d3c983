import { aidOfMany } from '#modules/funding/server';
import { adoptSelection, selectionPage } from '#modules/programmes/server';
import { newId } from '#platform/ids';
import { holdsVerb } from '#platform/operation';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const one = show('one', selectionPage, ({ params }) => params);

/** The run, and what its candidates received before: whoever decides sees it. */
export const load: PageServerLoad = async (event) => {
  const shown = await one(event);
  const { actor } = event.locals;
  const organisations = shown.one.lines.map(({ applicantId }) => applicantId);
  const aid = holdsVerb(actor, 'funding.aid-of-many')
    ? await aidOfMany.ask({ actor }, { organisations })
    : undefined;
  return { ...shown, ...(aid?.ok === true && { aid: aid.value }), request: newId<'request'>() };
};

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
