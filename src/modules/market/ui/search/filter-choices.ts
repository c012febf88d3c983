import { placeName, provincesOf, regions } from '#platform/territory';
import type { Locale, Words } from '#platform/text';
import { PRODUCT_KINDS } from '../../product/kind.ts';
import { COLOURS } from '../../search/colour.ts';
import { MARKET_ORDERS } from '../../search/market-search.ts';
import { MARKS } from '../../search/mark.ts';
import { SIZES } from '../../search/size.ts';

type Choices = readonly { readonly value: string; readonly label: string; readonly group?: string }[];

type Narrowing = Readonly<Record<'kinds' | 'colours' | 'sizes' | 'marks' | 'orders' | 'regions', Choices>>;

const told = new Map<Locale, Narrowing>();

/** What a list is narrowed by, in the words of a language: said once, for it is the same for everybody. */
export function filterChoices(words: Words): Narrowing {
  const known = told.get(words.locale) ?? choicesIn(words);
  told.set(words.locale, known);
  return known;
}

/** The regions; under the one that is asked for, its provinces: nobody scrolls through ninety places. */
export function placeChoices(words: Words, asked: string): Choices {
  const within = asked === '' ? undefined : regions().find(({ code }) => asked.startsWith(code));
  const all = filterChoices(words).regions;
  if (within === undefined) return all;
  return [...all, ...placesIn(words, provincesOf(within.code), placeName(within.code, words.locale))];
}

function choicesIn(words: Words): Narrowing {
  const { t } = words;
  return {
    kinds: PRODUCT_KINDS.filter(({ code }) => code !== 'other').map(({ code }) => ({
      value: code,
      label: t(`market.kind.${code}`),
    })),
    colours: COLOURS.map((code) => ({ value: code, label: t(`market.colour.${code}`) })),
    sizes: SIZES.map((code) => ({ value: code, label: t(`market.size.${code}`) })),
    marks: MARKS.map((code) => ({ value: code, label: t(`market.mark.${code}`) })),
    orders: MARKET_ORDERS.map((code) => ({ value: code, label: t(`market.order.${code}`) })),
    regions: placesIn(words, regions(), t('market.regions')),
  };
}

function placesIn({ locale }: Words, some: readonly { readonly code: string }[], group: string): Choices {
  return some.map(({ code }) => ({ value: code, label: placeName(code, locale), group }));
}
