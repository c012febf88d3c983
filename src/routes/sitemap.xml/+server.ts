import { error } from '@sveltejs/kit';
import { marketMap } from '#modules/market/server';
import { sitemapIndexOf } from '#platform/open-data';
import { ANONYMOUS } from '#platform/operation';
import type { RequestHandler } from './$types';

/** Where the parts of the map of this house are. */
export const GET: RequestHandler = async ({ url }) => {
  const map = await marketMap.ask({ actor: ANONYMOUS }, {});
  if (!map.ok) return error(500, map.code);
  const things = Array.from({ length: map.value.parts }, (_, at) => String(at + 1));
  return new Response(sitemapIndexOf(url.origin, ['pages', ...things]), {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
};
