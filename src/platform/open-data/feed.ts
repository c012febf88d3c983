import type { Day } from '#platform/time';

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

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What changed in the open data, newest first, as an Atom feed (RFC 4287). */
export function feedOf({ origin, title, locale, entries }: Feed): string {
  const newest = entries.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.id < b.id ? -1 : 1));
  const updated = newest[0]?.day ?? '1970-01-01';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(locale)}">
<id>${escaped(origin)}/data/feed.atom</id>
<title>${escaped(title)}</title>
<updated>${instantOf(updated)}</updated>
<author><name>Twiza</name></author>
<link rel="self" href="${escaped(origin)}/data/feed.atom"/>
<link rel="alternate" href="${escaped(origin)}/data"/>
${newest.map((entry) => entryOf(entry, origin)).join('\n')}
</feed>
`;
}

function entryOf({ id, title, about, day, path }: FeedEntry, origin: string): string {
  return `<entry>
<id>${escaped(`${origin}/data/feed.atom#${id}`)}</id>
<title>${escaped(title)}</title>
<updated>${instantOf(day)}</updated>
<link href="${escaped(`${origin}${path}`)}"/>
<summary>${escaped(about)}</summary>
</entry>`;
}

function instantOf(day: string): string {
  return `${day}T00:00:00Z`;
}

/** Control characters are not allowed in XML, escaped or not. */
function escaped(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ufffd]/g, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
