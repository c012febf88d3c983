import { emblemOf, emblemSvg, type Cooperative } from '#modules/registry';
import { printPdf } from '#platform/pdf/server';
import { placeName, provinceCodeOf } from '#platform/territory';
import { createWords, type Locale, type Words } from '#platform/text';
import { asDay } from '#platform/time';
import type { Told } from '../../product/product.ts';
import type { JarLabel } from '../../label/jar-label.ts';

const TEMPLATE = String.raw`
#set page(margin: (x: 8mm, y: 9mm), footer: none)
#set text(size: 6.6pt, lang: "fr", dir: ltr, font: ("Noto Sans", "Noto Naskh Arabic"))
#set par(leading: 0.42em, spacing: 0.5em)
#let arabic(it, size: 7pt, weight: "regular") = text(font: ("Noto Naskh Arabic", "Noto Sans"), size: size,
  lang: "ar", dir: direction.rtl, weight: weight, top-edge: 0.8em, bottom-edge: -0.25em, it)
#let mention((fr, ar, value)) = grid(columns: (auto, 1fr, auto), column-gutter: 3pt, align: bottom,
  text(weight: "bold", fr),
  if value == "" { blank(none, width: 100%) } else { value },
  arabic(ar, size: 6.6pt))
#let cut = (thickness: 0.4pt, dash: "dashed", paint: rule)
#let label = block(width: 96mm, height: 54.5mm, inset: (x: 3mm, y: 2.5mm), stroke: cut, breakable: false, {
  stack(spacing: 4.4pt,
    grid(columns: (auto, 1fr, auto), column-gutter: 5pt, align: horizon, emblem(data.emblem, height: 9mm),
      text(size: 10pt, weight: "bold", data.nameFr),
      arabic(data.nameAr, size: 10.5pt, weight: "bold")),
    ..data.mentions.map(mention))
  v(1fr)
  if data.madeFr != "" {
    grid(columns: (1fr, auto), column-gutter: 5pt, align: bottom, data.madeFr, arabic(data.madeAr))
    v(4pt, weak: true)
  }
  grid(columns: (1fr, auto), column-gutter: 5pt, row-gutter: 3pt, align: bottom,
    text(weight: "bold", data.producerFr), arabic(data.producerAr, weight: "bold"),
    data.where, arabic(data.whereAr))
})
#grid(columns: (96mm, 96mm), column-gutter: 2mm, row-gutter: 1.2mm, ..range(data.count).map(_ => label))
`;

interface Asked {
  readonly label: JarLabel;
  readonly seller: Pick<Cooperative, 'organisationId' | 'communeCode'>;
  readonly count: number;
  /** Who made the jars, as far as she may be named. */
  readonly made?: Told;
}

/** Sheets of labels for jars, in French and in Arabic as the law asks, with the emblem of the cooperative. */
export async function jarLabelPaper(
  { label, seller, count, made }: Asked,
  { locale, now }: { readonly locale: Locale; readonly now: Date },
) {
  const [fr, ar] = [createWords('fr'), createWords('ar')];
  const emblem = emblemOf({ id: seller.organisationId, place: seller.communeCode });
  const title = createWords(locale).t('market.label.title');
  const where = (words: Words) =>
    [label.place, provinceCodeOf(label.place)].map((code) => placeName(code, words.locale)).join(', ');
  const data = {
    count,
    emblem: emblemSvg(emblem, { pixels: 160 }),
    nameFr: label.name.fr || label.name.ar,
    nameAr: label.name.ar,
    producerFr: label.producer.fr,
    producerAr: label.producer.ar,
    madeFr: made === undefined ? '' : fr.t('market.tags.made-by', { who: made.fr }),
    madeAr: made === undefined ? '' : ar.t('market.tags.made-by', { who: made.ar }),
    where: [where(fr), label.phone].filter((part) => part !== '').join(' · '),
    whereAr: where(ar),
    mentions: mentionsOf(label, fr).map(([key, value]) => [
      fr.t(`market.label.${key}`),
      ar.t(`market.label.${key}`),
      value,
    ]),
  };
  const body = await printPdf({ paper: { template: TEMPLATE, data }, locale, title, at: now });
  return { name: 'twiza-labels.pdf', mediaType: 'application/pdf', body };
}

function mentionsOf(label: JarLabel, { n, day }: Words): (readonly [string, string])[] {
  const { netGrams, bestBefore } = label;
  return [
    ['ingredients', label.ingredients],
    ['allergens', label.allergens],
    ['net', netGrams === undefined ? '' : `${n(netGrams)} g`],
    ['storage', label.storage],
    ['best-before', bestBefore === '' ? '' : day(asDay(bestBefore), 'short')],
    ['batch', label.batch],
    ['onssa', label.onssa],
  ];
}
