import {
  agreeVisit,
  confirmVisit,
  rateVisit,
  rescheduleVisit,
  visitRecord,
} from '#modules/accompaniment/server';
import { maySpeakFor } from '#modules/accompaniment';
import { newId } from '#platform/ids';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const record = show('record', visitRecord, ({ params }) => ({ visit: params.visit }));

export const load: PageServerLoad = async (event) => {
  const shown = await record(event);
  return {
    ...shown,
    maySpeak: maySpeakFor(event.locals.actor, shown.record.visit),
    doing: event.url.searchParams.get('do') ?? undefined,
    requests: Array.from({ length: 5 }, () => newId<'request'>()),
  };
};

const then = ({ visit }: { readonly visit: string }) => `/accompaniment/visits/${visit}`;

export const actions = {
  confirm: submit(confirmVisit, { then }),
  reschedule: submit(rescheduleVisit, { then }),
  agree: submit(agreeVisit, { then }),
  rate: submit(rateVisit, {
    input: ({ opinion: note, ...typed }, { params }) => ({ ...params, ...typed, note }),
    then,
  }),
};
