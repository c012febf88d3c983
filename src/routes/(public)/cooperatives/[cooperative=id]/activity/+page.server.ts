import { mayContest, mayKeepRegister, mayNoteEvidence } from '#modules/registry';
import { askSanction, contestStatus, cooperativeThread, recordEvidence } from '#modules/registry/server';
import { newId } from '#platform/ids';
import { holdsVerb } from '#platform/operation';
import { currentInstant, dayOf } from '#platform/time';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const thread = show('thread', cooperativeThread, ({ params }) => params);

export const load: PageServerLoad = async (event) => {
  const shown = await thread(event);
  const { actor } = event.locals;
  const { cooperative } = shown.thread;
  return {
    ...shown,
    done: event.url.searchParams.has('done'),
    request: newId<'request'>(),
    today: dayOf(currentInstant()),
    may: {
      contest: holdsVerb(actor, 'registry.contest-status') && mayContest(actor, cooperative),
      note: holdsVerb(actor, 'registry.record-evidence') && mayNoteEvidence(actor, cooperative),
      sanction: holdsVerb(actor, 'registry.ask-sanction') && mayKeepRegister(actor, cooperative),
    },
  };
};

const then = ({ organisationId }: { readonly organisationId: string }) =>
  `/cooperatives/${organisationId}/activity?done`;

export const actions = {
  contest: submit(contestStatus, { then }),
  note: submit(recordEvidence, { then }),
  sanction: submit(askSanction, { then }),
};
