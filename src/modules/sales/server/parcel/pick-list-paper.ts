import { nameIn, type Cooperative } from '#modules/registry';
import { told } from '#modules/market';
import { printPdf } from '#platform/pdf/server';
import { createWords, type Locale } from '#platform/text';
import { dayOf } from '#platform/time';
import type { ThingToTake } from '../../parcel/thing-to-take.ts';
import { picturesOnPaper } from './pictures-on-paper.ts';

const TEMPLATE = String.raw`
#let tick = box(width: 7mm, height: 7mm, stroke: 1pt + ink)
#kicker(data.kicker)
#heading1(data.title)
#for thing in data.things {
  block(breakable: false, width: 100%, inset: (y: 8pt), stroke: (bottom: 0.5pt + rule),
    grid(columns: (auto, 34mm, auto, 1fr), column-gutter: 10pt, align: horizon,
      tick,
      box(width: 34mm, height: 26mm, clip: true,
        if thing.photo != none { image(bytes(thing.photo), width: 34mm, height: 26mm, fit: "cover") }
        else { image(bytes(thing.svg), format: "svg", height: 26mm) }),
      text(size: 26pt, weight: "bold", thing.count),
      [#text(weight: "bold", size: 12pt, thing.name)
        #for one in thing.orders [ \ #text(size: 9.5pt, one)]]))
}
`;

interface Listed {
  readonly seller: Cooperative;
  readonly things: readonly ThingToTake[];
}

/** What is to be taken out of the store, by pictures, with boxes to tick. */
export async function pickListPaper(
  { seller, things }: Listed,
  { locale, now }: { readonly locale: Locale; readonly now: Date },
) {
  const { t, n, day } = createWords(locale);
  const pictures = await picturesOnPaper(things);
  const title = t('sales.pick.title');
  const data = {
    kicker: `${nameIn(locale, seller)} · ${day(dayOf(now))}`,
    title,
    things: things.map(({ name, number, quantity, forOrders }, at) => ({
      ...pictures[at],
      count: `${n(quantity)} ×`,
      name: [told(name, locale), ...(number === undefined ? [] : [t('sales.piece', { number })])].join(' · '),
      orders: forOrders.map((one) => `${n(one.quantity)} × ${one.number} · ${one.who}`),
    })),
  };
  const body = await printPdf({ paper: { template: TEMPLATE, data }, locale, title, at: now });
  return { name: `twiza-${dayOf(now)}.pdf`, mediaType: 'application/pdf', body };
}
