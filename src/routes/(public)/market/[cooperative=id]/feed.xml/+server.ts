import { error } from '@sveltejs/kit';
import { shopPage } from '#modules/market/server';
import { nameIn } from '#modules/registry';
import { ANONYMOUS } from '#platform/operation';
import { merchantFeed } from '../../merchant-feed.server.ts';
import type { RequestHandler } from './$types';

/** What one cooperative has on sale, for its own pages elsewhere. */
export const GET: RequestHandler = async (event) => {
  const { cooperative } = event.params;
  const shop = await shopPage.ask({ actor: ANONYMOUS }, { cooperative });
  if (!shop.ok) return error(404, 'absent');
  return merchantFeed(event, { cooperative, title: nameIn(event.locals.locale, shop.value.seller) });
};
