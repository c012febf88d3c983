import { cohortProgress, enrolCooperative } from '#modules/accompaniment/server';
import { foundCooperatives } from '#modules/registry/server';
import { newId } from '#platform/ids';
import { holdsVerb } from '#platform/operation';
import { addressInput, show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const progress = show('progress', cohortProgress, (event) => ({ ...event.params, ...addressInput(event) }));

export const load: PageServerLoad = async (event) => {
  const { actor } = event.locals;
  const shown = await progress(event);
  const q = event.url.searchParams.get('q') ?? '';
  const search = { q, kind: 'cooperative', state: 'registered' };
  const found = q === '' ? undefined : await foundCooperatives.ask({ actor }, search);
  return {
    ...shown,
    q,
    found: found?.ok === true ? found.value.lines.slice(0, 10) : undefined,
    mayEnrol: holdsVerb(actor, 'accompaniment.enrol-cooperative'),
    request: newId<'request'>(),
  };
};

export const actions = {
  enrol: submit(enrolCooperative, {
    then: ({ enrolment }) => `/office/accompaniment/enrolments/${enrolment}`,
  }),
};
