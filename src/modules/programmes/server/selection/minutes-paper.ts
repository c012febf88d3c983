import { printPdf } from '#platform/pdf/server';
import { centimes } from '#platform/money';
import { placeName } from '#platform/territory';
import { createWords, formatInstant, type Locale } from '#platform/text';
import { callTitle, type Call } from '../../call/call.ts';
import type { Lot, Terms } from '../../call/terms.ts';
import { printedCode, printedHash, printedWords } from '../printed-code.ts';
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
#if data.guarantees.facts.len() > 0 {
  heading2(data.guarantees.title)
  facts(data.guarantees.facts)
}
#note(data.note)
#signatures(data.signatures)
`;

interface Printed {
  readonly run: SelectionRun;
  readonly call: Pick<Call, 'titleFr' | 'titleAr'>;
  readonly terms: Pick<Terms, 'edition' | 'guarantees'>;
  readonly lot: Lot | undefined;
  readonly lines: readonly RunLine[];
  readonly locale: Locale;
  readonly now: Date;
}

/** The minutes of a selection: who is chosen, who waits, by what draw, and who signs. */
export async function minutesPaper({ run, call, terms, lot, lines, locale, now }: Printed) {
  const { t, day } = createWords(locale);
  const rows = (outcome: RunLine['outcome']) => lineRows({ lines, outcome, locale });
  const head = [
    t('programmes.receipt.number'),
    t('programmes.applicant-name'),
    t('programmes.note'),
    t('programmes.amount-asked'),
  ];
  const { minutesNumber, heldOn, signedBy = [] } = run;
  const data = {
    kicker: t('programmes.minutes'),
    title: [callTitle(locale, call), terms.edition].filter((one) => one !== undefined).join(' · '),
    about: [
      [t('programmes.lot'), (locale === 'ar' ? lot?.ar : lot?.fr) ?? run.lot],
      ...(minutesNumber === undefined ? [] : [[t('programmes.minutes-number'), printedCode(minutesNumber)]]),
      ...(heldOn === undefined ? [] : [[t('programmes.held-on'), day(heldOn)]]),
      [t('programmes.run-at'), formatInstant(run.runAt, locale)],
      [t('programmes.public-value'), `${printedCode(run.publicValue)} (${printedWords(run.publicSource)})`],
      [t('programmes.inputs-hash'), printedHash(run.inputsHash)],
      [t('programmes.output-hash'), printedHash(run.outputHash)],
    ],
    chosen: { title: t('programmes.chosen'), head, rows: rows('selected') },
    waiting: { title: t('programmes.waiting-list'), head, rows: rows('waiting') },
    guarantees: {
      title: t('programmes.guarantees-kept'),
      facts: guaranteeFacts({ run, terms, locale }),
    },
    note: t('programmes.minutes-note'),
    signatures: signedBy.length > 0 ? signedBy.map(printedWords) : [t('programmes.signature')],
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

/** What became of each guarantee, in words. */
function guaranteeFacts({ run, terms, locale }: Pick<Printed, 'run' | 'terms' | 'locale'>): string[][] {
  const { t } = createWords(locale);
  return run.guarantees.map(({ group, asked, held, reached, onMerit }) => {
    const said = terms.guarantees.find((one) => one.group === group);
    const numbers = { asked, held, reached, merit: onMerit };
    return [(locale === 'ar' ? said?.ar : said?.fr) ?? group, t('programmes.guarantee-outcome', numbers)];
  });
}

/** The files of an outcome, those who wait in the order they are called. */
function lineRows({
  lines,
  outcome,
  locale,
}: Pick<Printed, 'lines' | 'locale'> & Pick<RunLine, 'outcome'>): string[][] {
  const { n, money } = createWords(locale);
  return lines
    .filter((line) => line.outcome === outcome)
    .toSorted((a, b) => (a.waitingAt ?? a.position) - (b.waitingAt ?? b.position))
    .map((line) => [
      printedCode(line.number),
      `${locale === 'ar' ? line.nameAr : line.nameFr} (${placeName(line.communeCode, locale)})`,
      n(line.score / 100),
      money(centimes(line.amount)),
    ]);
}
