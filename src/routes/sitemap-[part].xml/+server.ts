import { error } from '@sveltejs/kit';
import { marketMap } from '#modules/market/server';
import { sitemapOf, type MapEntry } from '#platform/open-data';
import { ANONYMOUS } from '#platform/operation';
import { regionAddress, regions } from '#platform/territory';
import type { RequestHandler } from './$types';

const DOORS = ['/', '/cooperatives', '/market', '/market/shops', '/market/terms', '/figures', '/funding'];
const MORE_DOORS = ['/programmes', '/data', '/law', '/rules'];

/** One part of the map: the doors, portals and shops, or some thousands of things on sale. */
export const GET: RequestHandler = async ({ params: { part }, url }) => {
  const asked = part === 'pages' ? {} : { part };
  const map = await marketMap.ask({ actor: ANONYMOUS }, asked);
  if (!map.ok || (part !== 'pages' && Number(part) > map.value.parts)) return error(404, 'absent');
  const { shops, addresses } = map.value;
  const entries: readonly MapEntry[] =
    part === 'pages'
      ? [
          ...[...DOORS, ...MORE_DOORS].map((path) => ({ path })),
          ...regions().map((region) => ({ path: `/market/${regionAddress(region)}` })),
          ...shops.map((shop) => ({ path: `/market/${shop}` })),
        ]
      : addresses.map((one) => ({ path: `/market/${one.organisationId}/${one.productId}`, day: one.day }));
  return new Response(sitemapOf(url.origin, entries), {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
};
