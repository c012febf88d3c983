import { proposals, settleProposals } from '#modules/accompaniment/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const waiting = show('waiting', proposals, () => ({}));

export const load: PageServerLoad = async (event) => {
  const shown = await waiting(event);
  return {
    ...shown,
    done: event.url.searchParams.get('done') ?? undefined,
    requests: shown.waiting.visits.map(() => newId<'request'>()),
  };
};

export const actions = {
  settle: submit(settleProposals, {
    input: ({ proposals: chosen = [], ...typed }) => ({ ...typed, proposals: chosen }),
    then: ({ stuck }) => `/office/accompaniment/proposals?done=${stuck.length === 0 ? 'settled' : 'stuck'}`,
  }),
};
