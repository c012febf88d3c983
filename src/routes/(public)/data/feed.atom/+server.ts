import { feedOf, type FeedEntry } from '#platform/open-data';
import type { Dataset } from '#platform/open-data/server';
import type { Asking } from '#platform/operation/server';
import { ANONYMOUS } from '#platform/operation';
import { createWords, type Words } from '#platform/text';
import { DATASETS } from '../../../../modules/all.server.ts';
import type { RequestHandler } from './$types';

/** What changed in the open data, newest first. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const words = createWords(locals.locale);
  const asking = { actor: ANONYMOUS };
  const entries = await Promise.all(DATASETS.map((one) => newsOf(one, { words, asking })));
  const feed = feedOf({
    origin: url.origin,
    title: words.t('open-data.feed'),
    locale: locals.locale,
    entries: entries.flat(),
  });
  return new Response(feed, {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'access-control-allow-origin': '*' },
  });
};

/** The versions of a dataset, what happened to it, and the last day its data changed. */
async function newsOf(
  { card, changedOn, news }: Dataset,
  { words, asking }: { readonly words: Words; readonly asking: Asking },
): Promise<FeedEntry[]> {
  const { t } = words;
  const title = t(card.says('title'));
  const path = `/data/${card.code}`;
  const versions = card.versions.map(({ version, day }) => ({
    id: `${card.code}-${version}`,
    title: `${title} ${version}`,
    about: t(card.says(`version.${version}`)),
    day,
    path,
  }));
  const told = (await news?.(asking))?.map((one) => ({
    ...one,
    id: `${card.code}-${one.id}`,
    title: one.title(words),
    about: one.about(words),
  }));
  if (told !== undefined) return [...versions, ...told];
  const changed = await changedOn(asking);
  if (changed === undefined) return versions;
  const about = t('open-data.data-changed');
  return [...versions, { id: `${card.code}-${changed}`, title, about, day: changed, path }];
}
