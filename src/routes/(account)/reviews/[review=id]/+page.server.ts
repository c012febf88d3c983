import { declareInterest, reviewFile, submitReview } from '#modules/programmes/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const one = show('one', reviewFile, ({ params }) => params);

export const load: PageServerLoad = async (event) => ({
  ...(await one(event)),
  request: newId<'request'>(),
});

const then = ({ review, state }: { readonly review: string; readonly state: string }) =>
  state === 'declared' ? `/reviews/${review}` : '/reviews';

export const actions = {
  declare: submit(declareInterest, { then }),
  send: submit(submitReview, {
    then,
    input: ({ version, remark, keep }, { params }, boxes) => ({ ...params, version, remark, keep, boxes }),
  }),
};
