import { told } from '#modules/market';
import { printPdf } from '#platform/pdf/server';
import { dayOf } from '#platform/time';
import { isMeasured, type QualityPoint } from '../../quality/quality-point.ts';
import type { DealShown } from '../deal/deal-page.ts';
import { createWords, type Say } from '#platform/text';
import { twoLanguages, type SecondLanguage } from './two-languages.ts';

const { n, day } = createWords('fr');
const TEMPLATE = String.raw`
#kicker(data.kicker)
#heading1(data.title)
#facts(data.facts)
#grid-table(data.pointHead, data.points)
#for lot in data.lots {
  heading2(lot.title)
  grid-table(data.head, lot.rows)
  facts(lot.facts)
}
#signatures(data.signatures)
`;

/**
 * One quality sheet over an order: the points asked, and for each lot what was measured, whether it passes
 * and who signed; with room to write while nothing was counted yet.
 */
export async function qualitySheetPaper(
  shown: DealShown,
  { second, now }: { readonly second: SecondLanguage; readonly now: Date },
) {
  const { deal, gatherer } = shown;
  const t = twoLanguages(second);
  const data = {
    kicker: told(gatherer, 'fr'),
    title: t('wholesale.paper.quality'),
    facts: [
      [t('wholesale.buyer'), deal.buyer.name],
      [t('wholesale.ask.title'), deal.title],
      [t('wholesale.wanted.standard'), deal.standard],
      [t('sales.reference'), deal.reference],
    ],
    pointHead: [t('wholesale.paper.point'), t('wholesale.paper.bounds')],
    points: deal.points.map((point) => [point.name, boundsOf(point, t)]),
    head: [
      t('wholesale.paper.point'),
      t('wholesale.paper.bounds'),
      t('wholesale.paper.measured'),
      t('wholesale.paper.verdict'),
    ],
    lots: lotsOf(shown, t),
    signatures: [t('wholesale.paper.delivered'), t('wholesale.paper.received')],
  };
  const title = `${t('wholesale.paper.quality')} · ${deal.reference}`;
  return {
    name: `qualite-${deal.reference}.pdf`,
    mediaType: 'application/pdf',
    body: await printPdf({ paper: { template: TEMPLATE, data }, locale: 'fr', title, at: now }),
  };
}

function valueOf(value: string, t: Say): string {
  if (value !== 'yes' && value !== 'no') return value;
  return t(value === 'yes' ? 'wholesale.finding.yes' : 'wholesale.finding.no');
}

function boundsOf(point: QualityPoint, t: Say): string {
  const { least, most, unit } = point;
  if (!isMeasured(point)) return t('wholesale.point.looked');
  const [low, high] = [least, most].map((bound) => (bound === undefined ? '' : n(bound / 1000)));
  return `${low} – ${high} ${unit}`;
}

/** Each lot with its findings; its boxes are empty while nobody counted it. */
function lotsOf({ deal, parts }: DealShown, t: Say) {
  return parts.flatMap((part) =>
    part.lots.map((lot) => ({
      title: [told(part.seller, 'fr'), n(lot.quantity), lot.batch].filter(Boolean).join(' · '),
      rows: deal.points.map((point, at) => {
        const found = lot.findings[at];
        if (found === undefined) return [point.name, boundsOf(point, t), '', ''];
        const verdict = t(found.good ? 'wholesale.finding.good' : 'wholesale.finding.bad');
        return [point.name, boundsOf(point, t), valueOf(found.value, t), verdict];
      }),
      facts:
        lot.checkedAt === undefined
          ? []
          : [
              [t('wholesale.count.accepted'), n(lot.accepted)],
              [t('wholesale.count.rejected'), n(lot.quantity - lot.accepted)],
              [t('wholesale.count.signed'), `${lot.signedBy}, ${day(dayOf(lot.checkedAt))}`],
            ],
    })),
  );
}
