import type { Told } from '#modules/market';
import { nameIn, type Cooperative } from '#modules/registry';
import { centimes } from '#platform/money';
import { printPdf } from '#platform/pdf/server';
import { placeName } from '#platform/territory';
import { createWords, type Locale, type Words } from '#platform/text';
import { code128 } from '../../parcel/code-128.ts';
import { beyondCity } from '../../order/beyond-city.ts';
import { cashDue } from '../../parcel/thing-to-take.ts';
import type { FullOrder } from '../order/order.sql.ts';

const TEMPLATE = String.raw`
#set page(paper: "a6", margin: 7mm, footer: none)
#set text(top-edge: 0.85em, bottom-edge: -0.25em)
#set par(leading: 0.3em, spacing: 0.7em)
#let small(it) = text(size: 7.5pt, fill: ink.lighten(25%), it)
#for (at, label) in data.enumerate() {
  if at > 0 { pagebreak() }
  grid(columns: (1fr, auto), [#small(label.fromTitle) \ #text(size: 9pt, weight: "bold", label.from)
    \ #text(size: 8.5pt, label.fromPlace)], align(end, [#small(label.orderTitle) \
    #text(size: 9pt, dir: ltr, label.order)]))
  line(length: 100%, stroke: 0.5pt + rule)
  small(label.toTitle)
  parbreak()
  text(size: 15pt, weight: "bold", label.to)
  for part in label.where [ \ #text(size: 12pt, part)]
  parbreak()
  text(size: 18pt, weight: "bold", label.phone)
  if label.madeFr != "" {
    parbreak()
    let said(it, ..how) = block(width: 100%, below: 3pt, text(size: 8.5pt, fill: ink.lighten(25%), ..how, it))
    said(lang: "fr", dir: direction.ltr, label.madeFr)
    said(lang: "ar", dir: direction.rtl, label.madeAr)
  }
  v(1fr)
  block(width: 100%, inset: 7pt, stroke: 1.5pt + ink, align(center,
    [#text(size: 9pt, label.dueTitle) #if label.due != "" [ \ #text(size: 24pt, weight: "bold", label.due)]]))
  v(3mm)
  align(center, {
    let module = 84mm / (label.code.width + 20)
    box(width: 84mm, height: 13mm, {
      for bar in label.code.bars {
        let black-bar = rect(width: bar.width * module, height: 13mm, fill: black)
        place(top + left, dx: (bar.at + 10) * module, black-bar)
      }
    })
    linebreak()
    text(size: 12pt, weight: "bold", dir: ltr, label.reference)
  })
}
`;

interface Sent {
  readonly seller: Cooperative;
  readonly phone: string;
  readonly orders: readonly FullOrder[];
  /** Who made what is in each order, as far as she may be named, in French and in Arabic. */
  readonly madeBy?: Readonly<Record<string, Told>>;
}

/** Labels of parcels, one to a page of A6: where it goes, whom to call, what to be given, a bar code. */
export async function parcelLabelPaper(
  { seller, phone, orders, madeBy = {} }: Sent,
  { locale, now }: { readonly locale: Locale; readonly now: Date },
) {
  const words = createWords(locale);
  const { t, money } = words;
  const [fr, ar] = [createWords('fr'), createWords('ar')];
  const data = orders.map((order) => {
    const { contact, reference, number, deliveryWay, orderId } = order;
    const made = madeBy[orderId];
    const due = cashDue(order);
    const isCollected = deliveryWay === 'pick-up';
    return {
      fromTitle: t('sales.label.from'),
      from: nameIn(locale, seller),
      fromPlace: [placeName(seller.communeCode, locale), phone === '' ? '' : `\u2066${phone}\u2069`]
        .filter((part) => part !== '')
        .join(' · '),
      orderTitle: t('sales.label.order'),
      order: number,
      toTitle: t(isCollected ? 'sales.way.pick-up' : 'sales.label.to'),
      to: contact.name,
      where: whereTo(order, words),
      madeFr: made === undefined ? '' : fr.t('sales.label.made-by', { who: made.fr }),
      madeAr: made === undefined ? '' : ar.t('sales.label.made-by', { who: made.ar }),
      phone: `\u2066${contact.phone}\u2069`,
      dueTitle: t(due > 0 ? 'sales.label.cash-due' : 'sales.label.paid'),
      due: due > 0 ? money(centimes(due)) : '',
      code: code128(reference),
      reference,
    };
  });
  const title = t('sales.label.title');
  const body = await printPdf({ paper: { template: TEMPLATE, data }, locale, title, at: now });
  const name = orders.length === 1 ? (orders[0]?.number ?? '') : 'twiza';
  return { name: `${name}-label.pdf`, mediaType: 'application/pdf', body };
}

/** Where a parcel goes: to the point of its cycle with its day, nowhere when it is fetched, or to a door. */
function whereTo({ contact, deliveryWay, collecting }: FullOrder, { t, list, day, locale }: Words): string[] {
  if (collecting !== undefined) {
    const { place, city, day: on, from, to } = collecting.point;
    return [list([place, city]), t('sales.way.point-hint', { day: day(on), from, to })];
  }
  if (deliveryWay === 'pick-up') return [];
  const quarter = list([contact.quarter, contact.city].filter((part) => part !== ''));
  const province = beyondCity(contact, placeName(contact.place, locale));
  return [quarter, contact.landmark, province].filter((part) => part !== '');
}
