import { error, type RequestEvent } from '@sveltejs/kit';
import { merchantItem } from '#modules/market';
import { feedItems } from '#modules/market/server';
import { xmlFragment } from '#platform/open-data';
import { streamedText } from '#platform/open-data/server';
import { ANONYMOUS } from '#platform/operation';
import { say } from '#platform/text';

/** Readers come back no sooner than after an hour. */
const HOUR = 'public, max-age=3600';

interface Feed {
  readonly cooperative?: string;
  /** Whose feed this is; the whole market's without. */
  readonly title?: string;
}

/** Everything on sale as merchants' feeds tell it, sent as it is read: the whole is never in memory. */
export async function merchantFeed({ locals, url }: RequestEvent, { cooperative, title }: Feed) {
  const { locale } = locals;
  const reader = { origin: url.origin, locale };
  const first = await feedItems.ask({ actor: ANONYMOUS }, { cooperative });
  if (!first.ok) return error(500, first.code);
  const head = [title ?? 'Twiza', say(locale)('market.title')].join(' · ');
  async function* written() {
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>`;
    yield ['title', 'description'].map((name) => xmlFragment({ name, children: [head] })).join('');
    yield xmlFragment({
      name: 'link',
      children: [`${url.origin}${url.pathname.replace(/\/feed\.xml$/, '')}`],
    });
    for (
      let part = first;
      part.ok;
      part = await feedItems.ask({ actor: ANONYMOUS }, { cooperative, after: part.value.after })
    ) {
      yield part.value.items
        .map(({ product, seller }) => `\n${xmlFragment(merchantItem(product, seller, reader))}`)
        .join('');
      if (part.value.after === undefined) break;
    }
    yield '\n</channel></rss>\n';
  }
  return new Response(streamedText(written()), {
    headers: {
      'content-type': 'application/rss+xml; charset=utf-8',
      'cache-control': HOUR,
      'access-control-allow-origin': '*',
    },
  });
}
