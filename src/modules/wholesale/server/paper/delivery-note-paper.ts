import { told } from '#modules/market';
import { printPdf } from '#platform/pdf/server';
import { placeName } from '#platform/territory';
import { dayOf } from '#platform/time';
import { packsOf } from '../../deal/pack.ts';
import type { DealShown } from '../deal/deal-page.ts';
import { createWords } from '#platform/text';
import { twoLanguages, type SecondLanguage } from './two-languages.ts';

const { n, day } = createWords('fr');
const TEMPLATE = String.raw`
#set page(flipped: true)
#kicker(data.kicker)
#heading1(data.title)
#facts(data.facts)
#grid-table(data.head, data.rows, widths: (2fr, 2fr, auto, auto, auto, auto, auto, auto), ends: (2, 3))
#note(data.note)
#signatures(data.signatures)
`;

interface Printed {
  readonly shown: DealShown;
  readonly noteId: string;
  readonly second: SecondLanguage;
  readonly now: Date;
}

/** One delivery note over the lots of all cooperatives that left together. */
export async function deliveryNotePaper({ shown, noteId, second, now }: Printed) {
  const { deal, parts, notes, gatherer } = shown;
  const note = notes.find((one) => one.noteId === noteId);
  if (note === undefined) return undefined;
  const t = twoLanguages(second);
  const rows = parts.flatMap((part) =>
    part.lots
      .filter((lot) => lot.noteId === noteId)
      .map((lot) => [
        told(part.seller, 'fr'),
        told(part.name, 'fr'),
        n(lot.quantity),
        part.packKind === 'unit' ? '' : n(packsOf(lot.quantity, part.pack)),
        part.gtin,
        lot.batch,
        lot.bestBefore === undefined ? '' : day(lot.bestBefore),
        lot.onssa,
      ]),
  );
  const data = {
    kicker: told(gatherer, 'fr'),
    title: `${t('wholesale.paper.note-title')} ${note.number}`,
    facts: [
      [t('wholesale.buyer'), `${deal.buyer.name} · ICE ${deal.buyer.ice}`],
      [t('wholesale.wanted.place'), `${deal.buyer.address}, ${placeName(deal.place, 'fr')}`],
      [t('sales.reference'), deal.reference],
      [t('wholesale.paper.made'), day(dayOf(note.madeAt))],
      [t('wholesale.send.carrier'), note.carrier],
    ],
    head: [
      t('wholesale.paper.seller'),
      t('wholesale.paper.thing'),
      t('wholesale.wanted.quantity'),
      t('wholesale.abroad.packages'),
      'GTIN',
      t('wholesale.prepare.batch'),
      t('wholesale.prepare.best-before'),
      'ONSSA',
    ],
    rows,
    note: t('wholesale.paper.note-remark'),
    signatures: [t('wholesale.paper.delivered'), t('wholesale.paper.received')],
  };
  const title = `${note.number} · ${deal.reference}`;
  return {
    name: `${note.number}.pdf`,
    mediaType: 'application/pdf',
    body: await printPdf({ paper: { template: TEMPLATE, data }, locale: 'fr', title, at: now }),
  };
}
