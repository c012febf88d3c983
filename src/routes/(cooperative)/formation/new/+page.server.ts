import { error } from '@sveltejs/kit';
import { FILE_KINDS } from '#modules/formation';
import { openFile } from '#modules/formation/server';
import { cooperativeThread, foundCooperatives } from '#modules/registry/server';
import { newId } from '#platform/ids';
import { holdsVerb } from '#platform/operation';
import { levelOf, place } from '#platform/territory';
import { show, submit } from '#platform/web/server';
import { openableBy } from '../openable.server.ts';
import type { PageServerLoad } from './$types';

/** Groups for a creation; for an amendment, the cooperatives whose name is typed. */
const groups = show('groups', foundCooperatives, ({ locals, url }) => ({
  kind: url.searchParams.get('kind') === 'amendment' ? 'cooperative' : 'informal-group',
  q: url.searchParams.get('q') ?? undefined,
  ...(locals.actor.kind === 'person' && reachOf(locals.actor.reach)),
}));

export const load: PageServerLoad = async (event) => {
  const { actor } = event.locals;
  if (actor.kind !== 'person') return error(401, 'anonymous');
  if (!holdsVerb(actor, 'formation.open-file')) return error(403, 'forbidden');
  const { kinds, own } = await openableBy(actor);
  const asked = event.url.searchParams.get('kind');
  const kind = FILE_KINDS.find((one) => one === asked) ?? kinds[0] ?? 'cooperative';
  if (!kinds.includes(kind)) return error(404, 'absent');
  const reach = actor.reach.kind === 'place' ? actor.reach.place : undefined;
  const region = reach ?? event.url.searchParams.get('region') ?? undefined;
  const known = region !== undefined && place(region) !== undefined && levelOf(region) !== 'country';
  const chosen = own ?? (await chosenEntry(event));
  const isSearched =
    own === undefined &&
    (kind === 'cooperative' || (kind === 'amendment' && event.url.searchParams.has('q')));
  return {
    groups: isSearched && chosen === undefined ? (await groups(event)).groups.lines : [],
    kind,
    chosen,
    within: known ? region : undefined,
    request: newId<'request'>(),
  };
};

export const actions = {
  default: submit(openFile, {
    input: ({ commune, ...typed }) => ({ ...typed, communeCode: commune }),
    then: ({ file }) => `/formation/${file}`,
  }),
};

/** The entry a link brings along. */
async function chosenEntry({ locals, url }: Parameters<PageServerLoad>[0]) {
  const cooperative = url.searchParams.get('group');
  if (cooperative === null) return undefined;
  const found = await cooperativeThread.ask({ actor: locals.actor }, { cooperative });
  return found.ok ? found.value.cooperative : undefined;
}

function reachOf(reach: { readonly kind: string; readonly place?: string }) {
  return reach.place === undefined ? {} : { region: reach.place };
}
