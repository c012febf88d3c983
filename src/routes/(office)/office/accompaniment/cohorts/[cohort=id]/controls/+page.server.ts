import { typedAnswers } from '#modules/accompaniment';
import { controls, drawControls, recordControl } from '#modules/accompaniment/server';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const shown = show('control', controls, ({ params }) => ({ cohort: params.cohort }));

export const load: PageServerLoad = async (event) => ({
  ...(await shown(event)),
  checking: event.url.searchParams.get('visit') ?? undefined,
  method: event.url.searchParams.get('method') ?? 'random',
  request: newId<'request'>(),
});

export const actions = {
  draw: submit(drawControls, { then: ({ cohort }) => `/office/accompaniment/cohorts/${cohort}/controls` }),
  record: submit(recordControl, {
    input: (typed, { params }) => {
      const answers = typedAnswers(typed);
      return { ...params, ...typed, ...(answers.length > 0 && { answers }) };
    },
    then: (_, { params }) => `/office/accompaniment/cohorts/${params.cohort}/controls`,
  }),
};
