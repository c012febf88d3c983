import { error } from '@sveltejs/kit';
import { applicationFile, attachDocument, keepApplication } from '#modules/programmes/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const one = show('one', applicationFile, ({ params }) => ({ application: params.application }));

export const load: PageServerLoad = async (event) => {
  const shown = await one(event);
  const at = shown.one.parts.findIndex(({ name }) => name === event.params.part);
  if (at < 0) return error(404, 'absent');
  return {
    ...shown,
    part: event.params.part,
    next: shown.one.parts[at + 1]?.name,
    requests: [newId<'request'>(), newId<'request'>()],
    kept: event.url.searchParams.has('kept'),
  };
};

interface Kept {
  readonly organisationId: string;
  readonly application: string;
  readonly part: string;
}

const at = ({ organisationId, application, part }: Kept) =>
  `/cooperatives/${organisationId}/applications/${application}/${part}`;

export const actions = {
  keep: submit(keepApplication, {
    then: (done) => `${at(done)}?kept`,
    input: ({ version, grow, drop }, { params }, boxes) => ({ ...params, version, grow, drop, boxes }),
  }),
  attach: submit(attachDocument, {
    then: (done) => `${at(done)}?kept`,
    input: async ({ content, ...typed }, { params }) => ({
      ...params,
      ...typed,
      ...(content instanceof File && {
        fileName: content.name,
        content: Buffer.from(await content.arrayBuffer()).toString('base64'),
      }),
    }),
  }),
};
