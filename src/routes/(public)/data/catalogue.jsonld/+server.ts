import { catalogueOf } from '#platform/open-data';
import { ANONYMOUS } from '#platform/operation';
import { LOCALES, say } from '#platform/text';
import { DATASETS } from '../../../../modules/all.server.ts';
import type { RequestHandler } from './$types';

/** The catalogue that other portals harvest. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const asking = { actor: ANONYMOUS };
  const published = await Promise.all(
    DATASETS.map(async ({ card, changedOn }) => ({ card, changedOn: await changedOn(asking) })),
  );
  const speeches = LOCALES.map((language) => ({ language, t: say(language) }));
  return Response.json(catalogueOf(published, { origin: url.origin, speeches }), {
    headers: { 'content-type': 'application/ld+json', 'access-control-allow-origin': '*' },
  });
};
