import { addDocument } from '#modules/registry/server';
import { LARGEST_FILE } from '#platform/files';
import { submit } from '#platform/web/server';
import { tended } from '../../../tended.server.ts';
import type { PageServerLoad } from './$types';

const cooperative = tended('registry.add-document');

export const load: PageServerLoad = async (event) => ({
  ...(await cooperative(event)),
  largest: LARGEST_FILE / 1024 / 1024,
  done: event.url.searchParams.has('done'),
});

export const actions = {
  default: submit(addDocument, {
    input: async ({ file, ...typed }, { params }) => ({ ...params, ...typed, ...(await contentOf(file)) }),
    then: ({ organisationId }) => `/cooperatives/${organisationId}/documents?done`,
  }),
};

async function contentOf(file: unknown) {
  if (!(file instanceof File) || file.size === 0) return { fileName: '-', file: '' };
  return { fileName: file.name, file: Buffer.from(await file.arrayBuffer()).toString('base64') };
}
