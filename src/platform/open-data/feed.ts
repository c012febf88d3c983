import type { Day } from '#platform/time';
import { xmlEscaped } from './xml-element.ts';

/** Something that happened to a dataset. */
export interface FeedEntry {
  /** What never changes of it: names the entry. */
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly day: Day;
  readonly path: string;
}

interface Feed {
  readonly origin: string;
  readonly title: string;
  readonly locale: string;
  readonly entries: readonly FeedEntry[];
}

/** What changed in the open data, newest first, as an Atom feed (RFC 4287). */
export function feedOf({ origin, title, locale, entries }: Feed): string {
  const newest = entries.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.id < b.id ? -1 : 1));
  const updated = newest[0]?.day ?? '1970-01-01';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlEscaped(locale)}">
<id>${xmlEscaped(origin)}/data/feed.atom</id>
<title>${xmlEscaped(title)}</title>
<updated>${instantOf(updated)}</updated>
<author><name>Twiza</name></author>
<link rel="self" href="${xmlEscaped(origin)}/data/feed.atom"/>
<link rel="alternate" href="${xmlEscaped(origin)}/data"/>
${newest.map((entry) => entryOf(entry, origin)).join('\n')}
</feed>
`;
}

function entryOf({ id, title, about, day, path }: FeedEntry, origin: string): string {
  return `<entry>
<id>${xmlEscaped(`${origin}/data/feed.atom#${id}`)}</id>
<title>${xmlEscaped(title)}</title>
<updated>${instantOf(day)}</updated>
<link href="${xmlEscaped(`${origin}${path}`)}"/>
<summary>${xmlEscaped(about)}</summary>
</entry>`;
}

function instantOf(day: string): string {
  return `${day}T00:00:00Z`;
}
