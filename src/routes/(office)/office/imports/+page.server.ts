import { bringList, importRuns } from '#modules/registry/server';
import { newId } from '#platform/ids';
import { LARGEST_FILE } from '#platform/files';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const runs = show('runs', importRuns, () => ({}));

export const load: PageServerLoad = async (event) => ({
  ...(await runs(event)),
  request: newId<'request'>(),
  largest: LARGEST_FILE / 1024 / 1024,
});

export const actions = {
  default: submit(bringList, {
    input: async ({ file }) =>
      file instanceof File
        ? { fileName: file.name, content: Buffer.from(await file.arrayBuffer()).toString('base64') }
        : {},
    then: ({ importId }) => `/office/imports/${importId}`,
  }),
};
