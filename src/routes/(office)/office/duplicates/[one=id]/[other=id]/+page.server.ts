import { duplicatePair, judgePair, mergeEntries, separateEntries } from '#modules/registry/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const pair = show('pair', duplicatePair, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({
  ...(await pair(event)),
  request: newId<'request'>(),
});

export const actions = {
  merge: submit(mergeEntries, { then: () => '/office/duplicates?done=merged' }),
  judge: submit(judgePair, { then: ({ state }) => `/office/duplicates?done=${state}` }),
  separate: submit(separateEntries, { then: () => '/office/duplicates?done=separated' }),
};
