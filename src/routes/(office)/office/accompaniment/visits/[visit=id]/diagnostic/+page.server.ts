import { typedAnswers } from '#modules/accompaniment';
import { saveScores, visitRecord } from '#modules/accompaniment/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const record = show('record', visitRecord, ({ params }) => ({ visit: params.visit }));

export const load: PageServerLoad = async (event) => ({
  ...(await record(event)),
  request: newId<'request'>(),
  requests: Array.from({ length: 80 }, () => newId<'request'>()),
});

export const actions = {
  choose: submit(saveScores, {
    input: ({ item, score }, { params }) => ({ ...params, answers: [{ item, score, chosen: true }] }),
    then: ({ visit }) => `/office/accompaniment/visits/${visit}/diagnostic`,
  }),
  save: submit(saveScores, {
    input: (typed, { params }) => ({ ...params, answers: typedAnswers(typed) }),
    then: ({ visit }) => `/office/accompaniment/visits/${visit}/plan`,
  }),
};
