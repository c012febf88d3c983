import { told } from '#modules/market';
import { centimes, times } from '#platform/money';
import { printPdf } from '#platform/pdf/server';
import { dayOf } from '#platform/time';
import { abroad as inCurrency, type Currency } from '../../export/shipment-abroad.ts';
import type { DealShown, PartShown } from '../deal/deal-page.ts';
import { createWords, type Say } from '#platform/text';
import { twoLanguages, type SecondLanguage } from './two-languages.ts';

/** Which paper for abroad: what it is worth, or what is in the packages. */
export const ABROAD_PAPERS = ['proforma', 'packing-list'] as const;
export type AbroadPaper = (typeof ABROAD_PAPERS)[number];

const TEMPLATE = String.raw`
#kicker(data.kicker)
#heading1(data.title)
#facts(data.facts)
#grid-table(data.head, data.rows, ends: data.ends, widths: data.widths.map(width => width * 1fr))
#facts(data.totals)
#note(data.note)
#signatures(data.signatures)
`;

interface Printed {
  readonly paper: AbroadPaper;
  readonly second: SecondLanguage;
  readonly now: Date;
}

const { n, day } = createWords('fr');
const GRAMS = 1000;
const RATE = 10_000;
const PER_CENT = 10;
const kilos = (grams: number) => `${n(grams / GRAMS)} kg`;

/**
 * The proforma or the packing list of an order that leaves the country: each line's code, origin, weights and
 * declared value, in the currency at the rate the seller typed. Undefined while no papers were written.
 */
export async function abroadPaper(shown: DealShown, { paper, second, now }: Printed) {
  const { deal, abroad, gatherer } = shown;
  if (abroad === undefined) return undefined;
  const t = twoLanguages(second);
  const isProforma = paper === 'proforma';
  const lines = linesOf(shown);
  const table = isProforma ? valueTable(lines, abroad.currency, t) : packageTable(lines, t);
  const title = t(isProforma ? 'wholesale.paper.proforma' : 'wholesale.paper.packing-list');
  const data = {
    ...table,
    kicker: abroad.number,
    title,
    facts: [
      [t('wholesale.abroad.exporter'), `${abroad.exporter}${icePrinted(abroad.exporterIce)}`],
      [t('wholesale.gatherer'), told(gatherer, 'fr')],
      [t('wholesale.buyer'), `${deal.buyer.name}, ${deal.buyer.address}`],
      [t('wholesale.abroad.country'), abroad.country],
      [t('sales.reference'), deal.reference],
      [t('wholesale.paper.made'), day(dayOf(now))],
      ...(isProforma ? [[t('wholesale.abroad.rate'), rateOf(abroad.rate, abroad.currency)]] : []),
    ],
    note: t('wholesale.abroad.check'),
    signatures: [abroad.exporter],
  };
  const at = { locale: 'fr', title: `${title} · ${abroad.number}`, at: now } as const;
  return {
    name: `${abroad.number}-${paper}.pdf`,
    mediaType: 'application/pdf',
    body: await printPdf({ paper: { template: TEMPLATE, data }, ...at }),
  };
}

/** What each line is worth, and the whole. */
function valueTable(lines: readonly Line[], currency: Currency, t: Say) {
  const money = (amount: number) => `${hundredths(amount)} ${currency}`;
  return {
    head: [...headOf(t), t('wholesale.paper.unit-value'), t('wholesale.paper.value')],
    rows: lines.map((line) => [...startOf(line), money(line.unit), money(line.value)]),
    ends: [3, 4, 5],
    widths: [2.3, 1.3, 0.9, 1, 1.1, 1.3],
    totals: [
      [t('wholesale.paper.value-total'), money(lines.reduce((sum, { value }) => sum + value, 0))],
      [t('wholesale.paper.tax'), taxesOf(lines, t).join(' ; ')],
    ],
  };
}

/** Each tax of the lines once: the article by which none is charged, or its rate. */
function taxesOf(lines: readonly Line[], t: Say): string[] {
  const said = lines.map(({ part }) => {
    const { perMille, exemption: article } = part.abroad ?? {
      perMille: part.taxPerMille,
      exemption: part.taxExemption,
    };
    const none = t('wholesale.paper.tax-none', { article });
    return article === '' ? t('wholesale.paper.tax-in', { rate: n(perMille / PER_CENT) }) : none;
  });
  return [...new Set(said)];
}

/** How each line is packed, what it weighs, and the whole. */
function packageTable(lines: readonly Line[], t: Say) {
  const sum = (pick: (line: Line) => number) => lines.reduce((all, line) => all + pick(line), 0);
  const names = [t('wholesale.abroad.packages'), t('wholesale.abroad.net'), t('wholesale.abroad.gross')];
  const [packages = '', net = '', gross = ''] = names;
  return {
    head: [...headOf(t), ...names],
    rows: lines.map((line) => [
      ...startOf(line),
      n(line.packages),
      kilos(line.netGrams),
      kilos(line.grossGrams),
    ]),
    ends: [3, 4, 5, 6],
    widths: [2.2, 1.3, 0.9, 1, 0.9, 1.2, 1.2],
    totals: [
      [packages, n(sum((line) => line.packages))],
      [net, kilos(sum(({ netGrams }) => netGrams))],
      [gross, kilos(sum(({ grossGrams }) => grossGrams))],
    ],
  };
}

function headOf(t: Say): string[] {
  const [thing, code] = [t('wholesale.paper.thing'), t('wholesale.abroad.hs')];
  return [thing, code, t('wholesale.paper.origin'), t('wholesale.wanted.quantity')];
}

function startOf({ part, hs }: Line): string[] {
  return [`${told(part.name, 'fr')} (${told(part.seller, 'fr')})`, hs, 'MA', n(part.quantity)];
}

interface Line {
  readonly part: PartShown;
  readonly hs: string;
  readonly packages: number;
  readonly netGrams: number;
  readonly grossGrams: number;
  /** In hundredths of the currency. */
  readonly unit: number;
  readonly value: number;
}

/** Each line rounded once; the total is their sum, so that it adds up on paper. */
function linesOf({ parts, abroad }: DealShown): Line[] {
  return (abroad?.lines ?? []).flatMap(({ partId, ...line }) => {
    const part = parts.find((one) => one.partId === partId);
    if (part === undefined || abroad === undefined) return [];
    const price = part.price ?? centimes(0);
    const value = inCurrency(times(price, part.quantity), abroad.rate);
    return [{ ...line, part, unit: inCurrency(price, abroad.rate), value }];
  });
}

/** With both decimals, as amounts are written on papers of trade. */
function hundredths(amount: number): string {
  const cents = String(amount % 100).padStart(2, '0');
  return `${n((amount - (amount % 100)) / 100, 0)},${cents}`;
}

function icePrinted(ice: string): string {
  return ice === '' ? '' : ` · ICE ${ice}`;
}

function rateOf(rate: number, currency: Currency): string {
  return currency === 'MAD' ? 'MAD' : `1 ${currency} = ${n(rate / RATE, 4)} MAD`;
}
