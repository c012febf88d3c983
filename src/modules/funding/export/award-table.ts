import { placeName, regionCodeOf } from '#platform/territory';
import type { Centimes } from '#platform/money';
import type { Words } from '#platform/text';
import type { Day } from '#platform/time';
import { programmeIn } from '../convention/award.ts';
import type { ProjectLine } from '../result/project-line.ts';

type Cell = string | number | { readonly day: Day } | undefined;

interface Column {
  readonly label: (words: Words) => string;
  readonly cell: (line: ProjectLine, words: Words) => Cell;
}

/** The columns of awards in a spreadsheet, in the order people look for them. Amounts are in dirhams. */
const COLUMNS: readonly Column[] = [
  { label: () => 'id', cell: ({ awardId }) => awardId },
  { label: ({ t }) => t('funding.programme'), cell: (line, { locale }) => programmeIn(locale, line) },
  { label: ({ t }) => t('funding.edition'), cell: ({ edition }) => edition },
  { label: ({ t }) => t('funding.lot'), cell: ({ lot }) => lot },
  {
    label: ({ t }) => t('funding.recipient'),
    cell: (line, { locale }) => (locale === 'ar' ? line.recipientAr : line.recipientFr),
  },
  {
    label: ({ t }) => t('funding.recipient-kind'),
    cell: ({ recipientKind }, { t }) => t(`funding.recipient.${recipientKind}`),
  },
  {
    label: ({ t }) => t('funding.region'),
    cell: ({ communeCode }, { locale }) => placeName(regionCodeOf(communeCode), locale),
  },
  {
    label: ({ t }) => t('funding.commune'),
    cell: ({ communeCode }, { locale }) => placeName(communeCode, locale),
  },
  { label: ({ t }) => t('funding.commune-code'), cell: ({ communeCode }) => communeCode },
  { label: ({ t }) => t('funding.milieu'), cell: ({ milieu }, { t }) => t(`funding.milieu.${milieu}`) },
  {
    label: ({ t }) => t('funding.led-by-women'),
    cell: ({ ledByWomen }, { t }) => (ledByWomen === undefined ? undefined : yesNo(ledByWomen, t)),
  },
  {
    label: ({ t }) => t('funding.project'),
    cell: (line, { locale }) => (locale === 'ar' ? line.titleAr : line.titleFr),
  },
  { label: ({ t }) => t('funding.kind'), cell: ({ kind }, { t }) => t(`funding.kind.${kind}`) },
  { label: ({ t }) => t('funding.from-call'), cell: ({ fromCall }, { t }) => yesNo(fromCall, t) },
  { label: ({ t }) => t('funding.awarded-on'), cell: ({ awardedOn }) => ({ day: awardedOn }) },
  { label: ({ t }) => t('funding.signed-on'), cell: ({ signedOn }) => dayCell(signedOn) },
  { label: ({ t }) => t('funding.from'), cell: ({ from }) => dayCell(from) },
  { label: ({ t }) => t('funding.until'), cell: ({ until }) => dayCell(until) },
  { label: ({ t }) => t('funding.state'), cell: ({ state }, { t }) => t(`funding.line.${state}`) },
  {
    label: ({ t }) => t('funding.funders'),
    cell: ({ funders }) => funders.map(({ name }) => name).join(' ; '),
  },
  { label: ({ t }) => t('funding.total.cost'), cell: ({ cost }) => amountCell(cost) },
  { label: ({ t }) => t('funding.total.granted'), cell: ({ granted }) => amountCell(granted) },
  { label: ({ t }) => t('funding.total.committed'), cell: ({ committed }) => amountCell(committed) },
  { label: ({ t }) => t('funding.total.paid'), cell: ({ paid }) => amountCell(paid) },
  { label: ({ t }) => t('funding.total.justified'), cell: ({ justified }) => amountCell(justified) },
  { label: ({ t }) => t('funding.source'), cell: ({ source }) => source },
];

/** Awards as the lines of a spreadsheet, in a language. */
export function awardTable(lines: readonly ProjectLine[], words: Words) {
  return {
    headers: COLUMNS.map(({ label }) => label(words)),
    rows: lines.map((line) => COLUMNS.map(({ cell }) => cell(line, words))),
  };
}

function yesNo(is: boolean, t: Words['t']): string {
  return t(is ? 'funding.yes' : 'funding.no');
}

function dayCell(day: Day | undefined): Cell {
  return day === undefined ? undefined : { day };
}

/** Dirhams: a spreadsheet adds numbers, not centimes. */
function amountCell(amount: Centimes | undefined): Cell {
  return amount === undefined ? undefined : amount / 100;
}
