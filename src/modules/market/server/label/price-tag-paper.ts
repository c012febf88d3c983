import { emblemOf, emblemSvg, type Cooperative } from '#modules/registry';
import type { Centimes } from '#platform/money';
import { printPdf } from '#platform/pdf/server';
import { placeName } from '#platform/territory';
import { createWords, type Locale } from '#platform/text';
import type { StockKind } from '../../product/kind.ts';
import type { Told } from '../../product/product.ts';

const TEMPLATE = String.raw`
#set page(margin: (x: 9mm, y: 9mm), footer: none)
#set text(lang: "fr", dir: ltr, font: ("Noto Sans", "Noto Naskh Arabic"))
#set par(leading: 0.45em)
#let arabic(it, size: 9pt, weight: "regular") = text(font: ("Noto Naskh Arabic", "Noto Sans"), size: size,
  lang: "ar", dir: direction.rtl, weight: weight, top-edge: 0.85em, bottom-edge: -0.3em, it)
#let cut = (thickness: 0.4pt, dash: "dashed", paint: rule)
#let words(one) = align(center, stack(spacing: 4pt,
  text(size: 10pt, weight: "bold", one.nameFr),
  arabic(one.nameAr, size: 11pt, weight: "bold"),
  ..if one.fromFr != "" { ([#text(size: 8pt, one.fromFr) · #arabic(one.fromAr)],) },
  pad(y: 3pt, text(size: 20pt, weight: "bold", one.price)),
  ..if one.number != "" { (text(size: 7.5pt, one.number),) },
  ..if one.madeFr != "" { (text(size: 7.5pt, one.madeFr), arabic(one.madeAr, size: 8pt)) },
  line(length: 40%, stroke: 0.4pt + rule),
  text(size: 7pt, data.seller),
  arabic(data.sellerAr, size: 8pt),
  text(size: 6.5pt, fill: ink.lighten(25%), data.where)))
// The emblem takes what the words leave, so that a long name pushes nothing out of the tag.
#let tag(one) = block(width: 62mm, height: 67.5mm, inset: (x: 4mm, y: 3mm), stroke: cut, breakable: false, {
  place(top + center, circle(radius: 2mm, stroke: 0.5pt + rule))
  v(5mm)
  context {
    let left = 55mm - measure(words(one), width: 54mm).height
    align(center, emblem(data.emblem, height: calc.max(6mm, calc.min(17mm, left))))
    v(5pt, weak: true)
    words(one)
  }
})
#grid(columns: (62mm,) * 3, column-gutter: 2mm, row-gutter: 2mm, ..data.tags.map(tag))
`;

/** A thing to be tagged, and how many tags it takes. */
export interface Tagged {
  readonly name: Told;
  readonly price: Centimes;
  readonly stock: StockKind;
  readonly number?: number;
  /** Who made it, as far as she may be named. */
  readonly made?: Told;
  readonly count: number;
}

interface Asked {
  readonly seller: Cooperative;
  readonly tagged: readonly Tagged[];
}

/** Sheets of price tags, twelve to a page, with the emblem of the cooperative; both languages on each. */
export async function priceTagPaper(
  { seller, tagged }: Asked,
  { locale, now }: { readonly locale: Locale; readonly now: Date },
) {
  const { t, money } = createWords(locale === 'ar' ? 'ar' : 'fr');
  const [fr, ar] = [createWords('fr'), createWords('ar')];
  const emblem = emblemOf({ id: seller.organisationId, place: seller.communeCode });
  const data = {
    emblem: emblemSvg(emblem, { pixels: 240 }),
    seller: seller.nameFr,
    sellerAr: seller.nameAr,
    where: `${placeName(seller.communeCode, 'fr')} · ${placeName(seller.communeCode, 'ar')}`,
    tags: tagged.flatMap(({ name, price, stock, number, made, count }) => {
      const numbered = number === undefined ? '' : t('market.tags.number', { number });
      const by = {
        madeFr: made === undefined ? '' : fr.t('market.tags.made-by', { who: made.fr }),
        madeAr: made === undefined ? '' : ar.t('market.tags.made-by', { who: made.ar }),
      };
      const [fromFr, fromAr] =
        stock === 'made-to-order' ? [fr.t('market.tags.from'), ar.t('market.tags.from')] : ['', ''];
      const told = { nameFr: name.fr, nameAr: name.ar, price: money(price), number: numbered };
      const tag = { ...told, ...by, fromFr, fromAr };
      return Array.from({ length: count }, () => tag);
    }),
  };
  const title = t('market.tags.title');
  const body = await printPdf({ paper: { template: TEMPLATE, data }, locale, title, at: now });
  return { name: 'twiza-tags.pdf', mediaType: 'application/pdf', body };
}
