import { printPdf } from '#platform/pdf/server';
import { centimes } from '#platform/money';
import { placeName } from '#platform/territory';
import { createWords, formatInstant, type Locale } from '#platform/text';
import { callTitle, type Call } from '../../call/call.ts';
import type { Lot } from '../../call/terms.ts';
import type { RunLine, SelectionRun } from '../../selection/selection-run.ts';

const TEMPLATE = String.raw`
#kicker(data.kicker)
#heading1(data.title)
#facts(data.about)
#heading2(data.chosen.title)
#grid-table(data.chosen.head, data.chosen.rows, widths: (auto, 1fr, auto, auto), ends: (2, 3))
#if data.waiting.rows.len() > 0 {
  heading2(data.waiting.title)
  grid-table(data.waiting.head, data.waiting.rows, widths: (auto, 1fr, auto, auto), ends: (2, 3))
}
#note(data.note)
#signatures(data.signatures)
`;

interface Printed {
  readonly run: SelectionRun;
  readonly call: Pick<Call, 'titleFr' | 'titleAr'>;
  readonly lot: Lot | undefined;
  readonly lines: readonly RunLine[];
  readonly locale: Locale;
  readonly now: Date;
}

/** The minutes of a selection: who is chosen, who waits, by what draw, and who signs. */
export async function minutesPaper({ run, call, lot, lines, locale, now }: Printed) {
  const words = createWords(locale);
  const { t, n, money, day } = words;
  const rows = (outcome: RunLine['outcome']) =>
    lines
      .filter((line) => line.outcome === outcome)
      .toSorted((a, b) => (a.waitingAt ?? a.position) - (b.waitingAt ?? b.position))
      .map((line) => [
        line.number,
        `${locale === 'ar' ? line.nameAr : line.nameFr} (${placeName(line.communeCode, locale)})`,
        n(line.score / 100),
        money(centimes(line.amount)),
      ]);
  const head = [
    t('programmes.receipt.number'),
    t('programmes.applicant-name'),
    t('programmes.note'),
    t('programmes.amount-asked'),
  ];
  const { minutesNumber, heldOn, signedBy = [] } = run;
  const data = {
    kicker: t('programmes.minutes'),
    title: callTitle(locale, call),
    about: [
      [t('programmes.lot'), (locale === 'ar' ? lot?.ar : lot?.fr) ?? run.lot],
      ...(minutesNumber === undefined ? [] : [[t('programmes.minutes-number'), minutesNumber]]),
      ...(heldOn === undefined ? [] : [[t('programmes.held-on'), day(heldOn)]]),
      [t('programmes.run-at'), formatInstant(run.runAt, locale)],
      [t('programmes.public-value'), `${run.publicValue} (${run.publicSource})`],
      [t('programmes.inputs-hash'), run.inputsHash],
      [t('programmes.output-hash'), run.outputHash],
    ],
    chosen: { title: t('programmes.chosen'), head, rows: rows('selected') },
    waiting: { title: t('programmes.waiting-list'), head, rows: rows('waiting') },
    note: t('programmes.minutes-note'),
    signatures: signedBy.length > 0 ? signedBy : [t('programmes.signature')],
  };
  return {
    name: `${minutesNumber ?? 'twiza'}-${locale}.pdf`,
    mediaType: 'application/pdf',
    body: await printPdf({
      paper: { template: TEMPLATE, data },
      locale,
      title: `${data.kicker} · ${data.title}`,
      at: now,
    }),
  };
}
