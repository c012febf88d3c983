import { told } from '#modules/market';
import { memberName, nameIn, type Cooperative } from '#modules/registry';
import { printPdf } from '#platform/pdf/server';
import { createWords, type Locale } from '#platform/text';
import { dayOf } from '#platform/time';
import type { Share, ShareOut } from '../../share-out/share-out.ts';

const TEMPLATE = String.raw`
#kicker(data.kicker)
#heading1(data.thing)
#facts(data.facts)
#table(
  columns: (1fr, auto, auto, 50mm), inset: (x: 6pt, y: 5pt), rows: (auto, ..data.rows.map(_ => 16mm)),
  stroke: (x, y) => (bottom: 0.5pt + rule), fill: (x, y) => if y == 0 { sand },
  align: (x, y) => if x == 1 or x == 2 { end + horizon } else { start + horizon },
  table.header(..data.head.map(cell => text(weight: "bold", cell))),
  ..data.rows.flatten(),
)
#note(data.mark)
#signatures(data.signs)
`;

/**
 * The sheet by which a sale is paid in cash: each maker, her part, and room for her signature or her
 * mark.
 */
export async function shareSheetPaper(
  {
    seller,
    shareOut,
    shares,
  }: {
    readonly seller: Pick<Cooperative, 'nameFr' | 'nameAr' | 'nameZgh'>;
    readonly shareOut: ShareOut;
    readonly shares: readonly Share[];
  },
  { locale, now }: { readonly locale: Locale; readonly now: Date },
) {
  const words = createWords(locale);
  const { t } = words;
  const data = {
    kicker: `${t('production.share.sheet')} · ${nameIn(locale, seller)}`,
    thing: told(shareOut.thing, locale),
    facts: [
      [t('production.share.order'), shareOut.orderNumber],
      [t('production.share.day'), words.day(dayOf(shareOut.sharedAt))],
      [t('production.share.net'), words.money(shareOut.net)],
      [
        t('production.share.kept', { percent: words.percent(shareOut.keptBasisPoints / 10_000) }),
        words.money(shareOut.kept),
      ],
    ],
    head: ['member', 'work', 'amount', 'mark'].map((key) => t(`production.share.${key}`)),
    rows: shares.map((one) => [
      memberName(locale, one),
      t(`production.work.${shareOut.unit}`, { count: one.tenths / 10 }),
      words.money(one.amount),
      '',
    ]),
    mark: t('production.share.mark-note'),
    signs: ['signs-shared', 'signs-paid'].map((key) => t(`production.share.${key}`)),
  };
  return {
    name: `twiza-${shareOut.orderNumber}-${locale}.pdf`,
    mediaType: 'application/pdf',
    body: await printPdf({ paper: { template: TEMPLATE, data }, locale, title: data.kicker, at: now }),
  };
}
