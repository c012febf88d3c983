import { arrangeWeek, weekProposal } from '#modules/accompaniment/server';
import { newId } from '#platform/ids';
import { addressInput, show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const week = show('week', weekProposal, addressInput);

export const load: PageServerLoad = async (event) => ({
  ...(await week(event)),
  isArranged: event.url.searchParams.has('arranged'),
  request: newId<'request'>(),
});

export const actions = {
  arrange: submit(arrangeWeek, {
    input: (typed) => ({ stops: stopsOf(typed) }),
    then: (_, { url }) => `/office/accompaniment/week?of=${url.searchParams.get('of') ?? ''}&arranged`,
  }),
};

/** `on-<visit>`: the day chosen for each; those left out of the week have none. */
function stopsOf(typed: Readonly<Record<string, unknown>>) {
  return Object.entries(typed)
    .filter(([name]) => name.startsWith('on-'))
    .map(([name, on]) => ({ visit: name.slice('on-'.length), on }));
}
