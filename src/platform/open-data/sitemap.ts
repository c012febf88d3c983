import { localised, LOCALES } from '#platform/text';
import { xmlDocument, type XmlElement } from './xml-element.ts';

/** An address of a sitemap, without its language, and the day it last changed. */
export interface MapEntry {
  readonly path: string;
  readonly day?: string;
}

const element = (name: string, ...children: (XmlElement | string)[]): XmlElement => ({ name, children });

/** A sitemap (https://www.sitemaps.org/protocol.html): each address with its page in every language. */
export function sitemapOf(origin: string, entries: readonly MapEntry[]): string {
  const urls = entries.map(({ path, day }) => ({
    name: 'url',
    children: [
      element('loc', `${origin}${path}`),
      ...(day === undefined ? [] : [element('lastmod', day)]),
      ...LOCALES.map((locale) => ({
        name: 'xhtml:link',
        attributes: { rel: 'alternate', hreflang: locale, href: `${origin}${localised(path, locale)}` },
      })),
    ],
  }));
  return xmlDocument({
    name: 'urlset',
    attributes: {
      xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
      'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
    },
    children: urls,
  });
}

/** The index of the parts of a sitemap. */
export function sitemapIndexOf(origin: string, parts: readonly string[]): string {
  return xmlDocument({
    name: 'sitemapindex',
    attributes: { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
    children: parts.map((part) => element('sitemap', element('loc', `${origin}/sitemap-${part}.xml`))),
  });
}
