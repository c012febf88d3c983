import { coachReaches } from '#modules/accompaniment';
import {
  assignCoach,
  cohortProgress,
  endEnrolment,
  enrolmentThread,
  tellSoukDay,
} from '#modules/accompaniment/server';
import { newId } from '#platform/ids';
import { holdsVerb } from '#platform/operation';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const thread = show('thread', enrolmentThread, ({ params }) => ({ enrolment: params.enrolment }));

export const load: PageServerLoad = async (event) => {
  const { actor } = event.locals;
  const shown = await thread(event);
  const { cohortId: cohort, communeCode } = shown.thread.enrolment;
  const mayAssign = holdsVerb(actor, 'accompaniment.assign-coach');
  const progress = mayAssign ? await cohortProgress.ask({ actor }, { cohort }) : undefined;
  return {
    ...shown,
    mayAssign,
    coaches:
      progress?.ok === true ? progress.value.coaches.filter((one) => coachReaches(one, communeCode)) : [],
    mayTellSouk: holdsVerb(actor, 'accompaniment.tell-souk-day'),
    requests: Array.from({ length: 3 }, () => newId<'request'>()),
  };
};

const then = ({ enrolment }: { readonly enrolment: string }) =>
  `/office/accompaniment/enrolments/${enrolment}`;

export const actions = {
  assign: submit(assignCoach, { then }),
  end: submit(endEnrolment, { then }),
  souk: submit(tellSoukDay, {
    input: (typed) => typed,
    then: (_, { params }) => `/office/accompaniment/enrolments/${params['enrolment']}`,
  }),
};
