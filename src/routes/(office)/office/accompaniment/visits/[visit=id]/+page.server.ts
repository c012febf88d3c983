import { mayCoach, mayRunProgramme, mayValidateVisit, workingDayFrom } from '#modules/accompaniment';
import {
  cancelVisit,
  confirmVisit,
  finishVisit,
  missVisit,
  proposeVisit,
  rescheduleVisit,
  startVisit,
  validateVisit,
  visitRecord,
} from '#modules/accompaniment/server';
import { newId } from '#platform/ids';
import { holdsVerb } from '#platform/operation';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const record = show('record', visitRecord, ({ params }) => ({ visit: params.visit }));

export const load: PageServerLoad = async (event) => {
  const { actor } = event.locals;
  const shown = await record(event);
  const { visit, today } = shown.record;
  return {
    ...shown,
    coaches: holdsVerb(actor, 'accompaniment.start-visit') && mayCoach(actor, visit),
    runs: holdsVerb(actor, 'accompaniment.validate-visit') && mayRunProgramme(actor, visit),
    mayJudge: mayValidateVisit(actor, visit),
    doing: event.url.searchParams.get('do') ?? undefined,
    proposal: workingDayFrom(visit.opensOn > today ? visit.opensOn : today),
    requests: Array.from({ length: 9 }, () => newId<'request'>()),
  };
};

const then = ({ visit }: { readonly visit: string }) => `/office/accompaniment/visits/${visit}`;

export const actions = {
  propose: submit(proposeVisit, { then }),
  confirm: submit(confirmVisit, { then }),
  reschedule: submit(rescheduleVisit, { then }),
  miss: submit(missVisit, { then }),
  cancel: submit(cancelVisit, { then }),
  start: submit(startVisit, { then }),
  finish: submit(finishVisit, {
    then,
    input: ({ agreedName, ...typed }, { params }) => ({
      ...params,
      ...typed,
      ...(agreedName !== undefined && { agreedBy: { name: agreedName } }),
    }),
  }),
  validate: submit(validateVisit, { then }),
};
