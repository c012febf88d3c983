import { redirect } from '@sveltejs/kit';
import { cooperativeThread, myMemberships, withdrawPortrait } from '#modules/registry/server';
import { holdsVerb } from '#platform/operation';
import { localised } from '#platform/text';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const memberships = show('memberships', myMemberships, () => ({}));

/** Whose cooperative it is: the lines of a member, and the cooperative an officer acts for. */
export const load: PageServerLoad = async (event) => {
  const { actor, session, locale } = event.locals;
  if (actor.kind !== 'person') return redirect(303, localised('/enter', locale));
  if (session?.mustDo !== undefined) return redirect(303, localised('/me', locale));
  const describes = holdsVerb(actor, 'registry.describe-cooperative');
  const applies = holdsVerb(actor, 'programmes.my-applications');
  const tends = actor.reach.kind === 'organisation' && (describes || applies);
  const found = tends ? await cooperativeThread.ask({ actor }, { cooperative: actor.onBehalfOf }) : undefined;
  const cooperative = found?.ok === true ? found.value.cooperative : undefined;
  return {
    ...(await memberships(event)),
    withdrawn: event.url.searchParams.has('withdrawn'),
    tended: cooperative,
    describes,
    declares: holdsVerb(actor, 'governance.declarations'),
    consents: holdsVerb(actor, 'observatory.consent-given'),
    changes: holdsVerb(actor, 'formation.open-file'),
    accompanied: holdsVerb(actor, 'accompaniment.our-accompaniment'),
    applies,
    sells: holdsVerb(actor, 'market.our-store'),
    names: holdsVerb(actor, 'production.naming-consents'),
    funded: holdsVerb(actor, 'funding.funded-awards'),
    keepsMembers: holdsVerb(actor, 'registry.admit-member'),
    widely: actor.reach.kind !== 'organisation',
    mandates: session?.mandates.length ?? 0,
  };
};

export const actions = { withdraw: submit(withdrawPortrait, { then: () => '/mine?withdrawn' }) };
