import { judgeReview, reviewWorklist, writeText } from '#modules/market/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const open = show('open', reviewWorklist, () => ({}));

export const load: PageServerLoad = async (event) => ({
  ...(await open(event)),
  request: newId<'request'>(),
  done: event.url.searchParams.has('done'),
});

const then = () => '/office/market?done=1';

export const actions = {
  judge: submit(judgeReview, { then }),
  write: submit(writeText, { then }),
};
