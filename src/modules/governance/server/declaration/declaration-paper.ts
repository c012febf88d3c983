import { nameIn, type Cooperative } from '#modules/registry';
import { printPdf } from '#platform/pdf/server';
import { placeName } from '#platform/territory';
import { createWords, formatInstant, type Locale, type Words } from '#platform/text';
import type { Declaration } from '../../declaration/declaration.ts';
import { BAND_FIELDS, COUNT_FIELDS, type Typed } from '../../declaration/typed.ts';

const TEMPLATE = String.raw`
#kicker(data.kicker)
#heading1(data.name)
#facts(data.receipt)
#heading2(data.declared.title)
#grid-table(data.declared.head, data.declared.rows, widths: (1fr, auto), ends: (1,))
#facts(data.more)
#note(data.note)
`;

interface Printed {
  readonly cooperative: Cooperative;
  readonly declaration: Declaration;
  readonly locale: Locale;
  readonly now: Date;
}

/** The receipt of a declaration confirmed: its number, the exact time, and what was declared. */
export async function declarationPaper({ cooperative, declaration, locale, now }: Printed) {
  const words = createWords(locale);
  const { t } = words;
  const name = nameIn(locale, cooperative);
  const { number = '', year, typed } = declaration;
  const kicker = t('governance.receipt.title', { year: String(year) });
  const data = {
    kicker,
    name,
    receipt: receiptOf(words, cooperative, declaration),
    declared: {
      title: t('governance.receipt.declared'),
      head: ['', t('governance.receipt.number-of')],
      rows: COUNT_FIELDS.map((field) => [t(`governance.field.${field}`), typed[field] ?? '–']),
    },
    more: moreOf(words, typed),
    note: t('governance.receipt.note', { members: total(typed) }),
  };
  const title = `${kicker} · ${name}`;
  return {
    name: `${number}.pdf`,
    mediaType: 'application/pdf',
    body: await printPdf({ paper: { template: TEMPLATE, data }, locale, title, at: now }),
  };
}

function receiptOf(words: Words, { communeCode }: Cooperative, declaration: Declaration) {
  const { t, locale } = words;
  const { number = '', confirmedAt, confirmedName = '', assistedBy, confirmedWay = 'code' } = declaration;
  return [
    [t('governance.receipt.number'), number],
    [t('governance.receipt.when'), confirmedAt === undefined ? '' : formatInstant(confirmedAt, locale)],
    [t('governance.receipt.by'), `${confirmedName} (${t(`governance.way.${confirmedWay}`)})`],
    ...(assistedBy === undefined ? [] : [[t('governance.assisted-by'), assistedBy]]),
    [t('registry.thread.seat'), placeName(communeCode, locale)],
  ];
}

function moreOf({ t }: Words, typed: Typed) {
  const difficulties = (typed.difficulties ?? []).map((one) => t(`governance.difficulty.${one}`)).join(' · ');
  return [
    [
      t('governance.field.turnover'),
      typed.turnover === undefined ? '–' : t(`governance.turnover.${typed.turnover}`),
    ],
    [t('governance.field.assemblyOn'), typed.assemblyOn ?? '–'],
    [t('governance.field.difficulties'), difficulties || t('governance.no-difficulty')],
  ];
}

function total(typed: Typed): number {
  return BAND_FIELDS.reduce((sum, field) => sum + Number(typed[field] ?? 0), 0);
}
