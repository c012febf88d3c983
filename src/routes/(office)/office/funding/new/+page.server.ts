import { error } from '@sveltejs/kit';
import { aidWindow, recordAward } from '#modules/funding/server';
import { foundCooperatives } from '#modules/registry/server';
import { holdsVerb } from '#platform/operation';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const found = show('found', foundCooperatives, ({ url }) => ({ q: url.searchParams.get('q') ?? undefined }));

export const load: PageServerLoad = async (event) => {
  const { actor } = event.locals;
  if (!holdsVerb(actor, 'funding.record-award')) return error(403, 'forbidden');
  const { searchParams } = event.url;
  const shown = await found(event);
  const chosen = shown.found.lines.find(({ organisationId }) => organisationId === searchParams.get('who'));
  const window = chosen && (await aidWindow.ask({ actor }, { organisation: chosen.organisationId }));
  return {
    ...shown,
    chosen,
    ...(window?.ok === true && { window: window.value }),
    asked: searchParams.get('q') ?? '',
  };
};

export const actions = {
  record: submit(recordAward, { then: ({ award }) => `/office/funding/awards/${award}` }),
};
