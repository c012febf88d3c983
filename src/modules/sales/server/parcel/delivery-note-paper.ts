import { told, type Told } from '#modules/market';
import { nameIn, type Cooperative } from '#modules/registry';
import { centimes } from '#platform/money';
import { printPdf } from '#platform/pdf/server';
import { placeName } from '#platform/territory';
import { createWords, type Locale, type Words } from '#platform/text';
import { dayOf } from '#platform/time';
import { beyondCity } from '../../order/beyond-city.ts';
import { cashDue } from '../../parcel/thing-to-take.ts';
import type { FullOrder } from '../order/order.sql.ts';

const TEMPLATE = String.raw`
#set text(top-edge: 0.85em, bottom-edge: -0.25em)
#set par(leading: 0.35em)
#kicker(data.kicker)
#heading1(data.title)
#facts(data.facts)
#grid-table(data.lines.head, data.lines.rows.map(row =>
    row.enumerate().map(((at, cell)) => if at == 2 { blank(cell, width: 26mm) } else if at == 0 {
      [#cell.first() #for (lang, made) in cell.slice(1) [
        #block(above: 5pt, below: 0pt, width: 100%, text(size: 8.5pt, lang: lang,
          dir: if lang == "ar" { direction.rtl } else { direction.ltr }, made))]]
    } else { cell })),
  widths: (1fr, auto, 44mm, auto), ends: (3,))
#v(4pt)
#block(stroke: 1pt + ink, inset: 8pt, text(size: 13pt, weight: "bold", data.due))
#note(data.check)
#signatures(data.signatures)
`;

interface Noted {
  readonly seller: Cooperative;
  readonly order: FullOrder;
  /** Who made the thing of each line, as everybody may know, in French and in Arabic. */
  readonly madeBy?: Readonly<Record<string, Told>>;
}

/** What goes with a parcel and is signed for: each thing, who made it, its batch, how many; places to sign. */
export async function deliveryNotePaper(
  { seller, order, madeBy = {} }: Noted,
  { locale, now }: { readonly locale: Locale; readonly now: Date },
) {
  const words = createWords(locale);
  const { t, n, money } = words;
  const title = t('sales.note-paper.title', { number: order.number });
  const due = cashDue(order);
  const data = {
    kicker: nameIn(locale, seller),
    title,
    facts: factsOf({ seller, order }, words, now),
    lines: {
      head: ['what', 'piece', 'batch', 'quantity'].map((key) => t(`sales.note-paper.${key}`)),
      rows: order.lines.map(({ lineId, name, number, batches = [], quantity }) => [
        [told(name, locale), ...madeLines(locale, madeBy[lineId])],
        number === undefined ? '–' : n(number),
        batches
          .map(({ code, bestBefore }) => t('sales.line.batch', { code, day: words.day(bestBefore, 'short') }))
          .join('\n'),
        n(quantity),
      ]),
    },
    due: due > 0 ? `${t('sales.label.cash-due')} : ${money(centimes(due))}` : t('sales.label.paid'),
    check: t('sales.note-paper.check'),
    signatures: ['handed', 'brought', 'received'].map((key) => t(`sales.note-paper.${key}`)),
  };
  const body = await printPdf({ paper: { template: TEMPLATE, data }, locale, title, at: now });
  return { name: `${order.number}-note.pdf`, mediaType: 'application/pdf', body };
}

/** Who made it, in both languages: that of the paper first. */
function madeLines(locale: Locale, made: Told | undefined): [string, string][] {
  if (made === undefined) return [];
  const both = (['fr', 'ar'] as const).map((one): [string, string] => [
    one,
    createWords(one).t('sales.label.made-by', { who: made[one] }),
  ]);
  return locale === 'ar' ? both.toReversed() : both;
}

function factsOf(
  { seller, order }: { readonly seller: Cooperative; readonly order: FullOrder },
  { t, day, locale }: Words,
  now: Date,
): [string, string][] {
  const { contact, deliveryWay } = order;
  const province = beyondCity(contact, placeName(contact.place, locale));
  const where = [contact.quarter, contact.city, contact.landmark, province];
  return [
    [t('sales.label.from'), `${nameIn(locale, seller)} · ${placeName(seller.communeCode, locale)}`],
    [t('sales.label.to'), contact.name],
    ...(deliveryWay === 'pick-up'
      ? collectedAt(order, { t, day })
      : [
          [t('sales.label.where'), where.filter((part) => part !== '').join(' · ')] satisfies [
            string,
            string,
          ],
        ]),
    [t('sales.contact.phone'), `\u2066${contact.phone}\u2069`],
    [t('sales.reference'), `\u2066${order.reference}\u2069`],
    [t('sales.day'), day(dayOf(now))],
  ];
}

/** The point and the slot of a cycle where it is collected. */
function collectedAt({ collecting }: FullOrder, { t, day }: Pick<Words, 't' | 'day'>): [string, string][] {
  if (collecting === undefined) return [];
  const { place, city, from, to, day: on } = collecting.point;
  const slot = t('sales.way.point-hint', { day: day(on), from, to });
  return [[t('sales.collect.at'), `${place}, ${city} · ${slot}`]];
}
