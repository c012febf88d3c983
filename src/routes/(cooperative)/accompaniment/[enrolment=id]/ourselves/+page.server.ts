import { typedAnswers } from '#modules/accompaniment';
import { assessOurselves, ourGrid } from '#modules/accompaniment/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const grid = show('grid', ourGrid, () => ({}));

export const load: PageServerLoad = async (event) => ({
  ...(await grid(event)),
  request: newId<'request'>(),
});

export const actions = {
  save: submit(assessOurselves, {
    input: (typed, { params }) => ({ ...params, answers: typedAnswers(typed) }),
    then: () => '/accompaniment',
  }),
};
