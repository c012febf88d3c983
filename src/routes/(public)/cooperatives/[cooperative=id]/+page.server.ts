import { mayPrepareFile } from '#modules/formation';
import { mayDeclare } from '#modules/governance';
import { cooperativeResults } from '#modules/funding/server';
import { countedIn } from '#modules/observatory/server';
import { mayPrepareApplication } from '#modules/programmes';
import { mayKeepRegister, mayTendCooperative } from '#modules/registry';
import { cooperativeThread } from '#modules/registry/server';
import { holdsVerb } from '#platform/operation';
import { show } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const thread = show('thread', cooperativeThread, ({ params }) => params);

export const load: PageServerLoad = async (event) => {
  const shown = await thread(event);
  const { actor } = event.locals;
  const { cooperative } = shown.thread;
  const counted = holdsVerb(actor, 'observatory.counted-in')
    ? await countedIn.ask({ actor }, { cooperative: cooperative.organisationId })
    : undefined;
  const results = await cooperativeResults.ask({ actor }, { cooperative: cooperative.organisationId });
  return {
    ...shown,
    ...(results.ok && { results: results.value }),
    ...(counted?.ok === true && { counted: counted.value }),
    may: {
      tend: holdsVerb(actor, 'registry.describe-cooperative') && mayTendCooperative(actor, cooperative),
      declare: holdsVerb(actor, 'governance.declarations') && mayDeclare(actor, cooperative),
      apply: holdsVerb(actor, 'programmes.my-applications') && mayPrepareApplication(actor, cooperative),
      amend:
        holdsVerb(actor, 'formation.open-file') &&
        mayPrepareFile(actor, cooperative) &&
        ['registered', 'suspended'].includes(cooperative.state),
      keep: holdsVerb(actor, 'registry.record-move') && mayKeepRegister(actor, cooperative),
    },
  };
};
