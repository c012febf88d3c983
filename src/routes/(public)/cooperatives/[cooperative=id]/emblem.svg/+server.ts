import { error } from '@sveltejs/kit';
import { emblemOf, emblemSvg, nameIn } from '#modules/registry';
import { cooperativeThread } from '#modules/registry/server';
import { statusOf } from '#platform/operation';
import type { RequestHandler } from './$types';

const A_WEEK = 'public, max-age=604800';

/** The emblem alone, to print on a price tag, a jar, a seal. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const answer = await cooperativeThread.ask({ actor: locals.actor }, params);
  if (!answer.ok) return error(statusOf(answer.code), answer.code);
  const { cooperative } = answer.value;
  const emblem = emblemOf({ id: cooperative.organisationId, place: cooperative.communeCode });
  const svg = emblemSvg(emblem, { title: nameIn(locals.locale, cooperative), pixels: 512 });
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml', 'cache-control': A_WEEK } });
};
