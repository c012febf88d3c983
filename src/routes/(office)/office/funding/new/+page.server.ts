import { error } from '@sveltejs/kit';
import { fundedAwards, openConvention, recordAward } from '#modules/funding/server';
import { foundCooperatives } from '#modules/registry/server';
import { holdsVerb } from '#platform/operation';
import { show, showAll, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const lists = showAll(
  show('found', foundCooperatives, ({ url }) => ({ q: url.searchParams.get('q') ?? undefined })),
  show('funded', fundedAwards, () => ({})),
);

export const load: PageServerLoad = async (event) => {
  if (!holdsVerb(event.locals.actor, 'funding.record-award')) return error(403, 'forbidden');
  const { searchParams } = event.url;
  const shown = await lists(event);
  const award = shown.funded.awards.find(({ awardId }) => awardId === searchParams.get('award'));
  const chosen = shown.found.lines.find(({ organisationId }) => organisationId === searchParams.get('who'));
  return { ...shown, award, chosen, asked: searchParams.get('q') ?? '' };
};

export const actions = {
  record: submit(recordAward, { then: ({ award }) => `/office/funding/new?award=${award}` }),
  open: submit(openConvention, { then: ({ convention }) => `/office/funding/${convention}/draft` }),
};
