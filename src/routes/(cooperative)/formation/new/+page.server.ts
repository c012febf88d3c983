import { error } from '@sveltejs/kit';
import { FILE_KINDS } from '#modules/formation';
import { openFile } from '#modules/formation/server';
import { foundCooperatives } from '#modules/registry/server';
import { newId } from '#platform/ids';
import { holdsVerb } from '#platform/operation';
import { levelOf, place } from '#platform/territory';
import { show, submit } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const groups = show('groups', foundCooperatives, ({ locals, url }) => ({
  kind: 'informal-group',
  q: url.searchParams.get('q') ?? undefined,
  ...(locals.actor.kind === 'person' && reachOf(locals.actor.reach)),
}));

export const load: PageServerLoad = async (event) => {
  const { actor } = event.locals;
  if (actor.kind === 'anonymous') return error(401, 'anonymous');
  if (!holdsVerb(actor, 'formation.open-file')) return error(403, 'forbidden');
  const asked = event.url.searchParams.get('kind');
  const kind = FILE_KINDS.find((one) => one === asked) ?? 'cooperative';
  const reach = actor.kind === 'person' && actor.reach.kind === 'place' ? actor.reach.place : undefined;
  const region = reach ?? event.url.searchParams.get('region') ?? undefined;
  const known = region !== undefined && place(region) !== undefined && levelOf(region) !== 'country';
  return { ...(await groups(event)), kind, within: known ? region : undefined, request: newId<'request'>() };
};

export const actions = {
  default: submit(openFile, {
    input: ({ commune, ...typed }) => ({ ...typed, communeCode: commune }),
    then: ({ file }) => `/formation/${file}`,
  }),
};

function reachOf(reach: { readonly kind: string; readonly place?: string }) {
  return reach.place === undefined ? {} : { region: reach.place };
}
