import { feedOf, type FeedEntry } from '#platform/open-data';
import type { Dataset } from '#platform/open-data/server';
import type { Asking } from '#platform/operation/server';
import { ANONYMOUS } from '#platform/operation';
import { say, type Say } from '#platform/text';
import { DATASETS } from '../../../../modules/all.server.ts';
import type { RequestHandler } from './$types';

/** What changed in the open data, newest first. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const t = say(locals.locale);
  const asking = { actor: ANONYMOUS };
  const entries = await Promise.all(DATASETS.map((one) => newsOf(one, { t, asking })));
  const feed = feedOf({
    origin: url.origin,
    title: t('open-data.feed'),
    locale: locals.locale,
    entries: entries.flat(),
  });
  return new Response(feed, {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'access-control-allow-origin': '*' },
  });
};

/** The versions of a dataset, and the last day its data changed. */
async function newsOf(
  { card, changedOn }: Dataset,
  { t, asking }: { readonly t: Say; readonly asking: Asking },
): Promise<FeedEntry[]> {
  const title = t(card.says('title'));
  const path = `/data/${card.code}`;
  const versions = card.versions.map(({ version, day }) => ({
    id: `${card.code}-${version}`,
    title: `${title} ${version}`,
    about: t(card.says(`version.${version}`)),
    day,
    path,
  }));
  const changed = await changedOn(asking);
  if (changed === undefined) return versions;
  const about = t('open-data.data-changed');
  return [...versions, { id: `${card.code}-${changed}`, title, about, day: changed, path }];
}
