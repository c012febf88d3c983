import { placeName, provinceCodeOf } from '#platform/territory';
import type { Words } from '#platform/text';
import { amountInWords } from '../../document/amount-in-words.ts';
import { lineName } from '../../document/line-name.ts';
import { receiverName, type InvoiceLine, type Issuer, type Receiver } from '../../document/invoice.ts';
import { MENTIONS } from '../../document/mention.ts';
import type { ShownDocument } from '../../document/shown-document.ts';
import { unitPrice } from '../../ubl/unit-price.ts';

const PER_CENT = 10;
type Language = 'fr' | 'ar';

/** What the paper of a document says, in a language. */
export function printedDocument(document: ShownDocument, words: Words, locale: Language) {
  const { content, fingerprint } = document;
  const { t } = words;
  const title = `${t(`invoicing.type.${content.type}`)} ${content.number}`;
  return {
    kicker: kickerOf(content, words),
    title,
    seller: {
      title: t('invoicing.seller'),
      name: content.issuer.name[locale],
      lines: ofIssuer(content.issuer, words),
    },
    buyer: { title: t('invoicing.buyer'), ...ofReceiver(content.receiver, words) },
    mentions: mentionsOf(document, words),
    lines: linesOf(document, words, locale),
    sums: sumsOf(document, words),
    words: t(`invoicing.in-words.${content.type}`, { amount: amountInWords(document.totals.gross, locale) }),
    notes: notesOf(document, words),
    fingerprint: `SHA-256 ${fingerprint}`,
  };
}

/** What it is of: the service of the house, a large order, or a sale of the shop. */
function kickerOf({ type, cause }: ShownDocument['content'], { t }: Words): string {
  if (type === 'commission' || cause === 'commission-back') return t('invoicing.house');
  return t(cause.startsWith('lot-') ? 'invoicing.wholesale' : 'invoicing.sale');
}

function ofIssuer({ kind, place, phone }: Issuer, { t, locale }: Words): string[] {
  return [
    ...(kind === 'company' ? [] : [t(`registry.kind.${kind}`)]),
    ...(place === '' ? [] : [`${placeName(place, locale)} · ${placeName(provinceCodeOf(place), locale)}`]),
    ...(phone === '' ? [] : [apart(phone)]),
  ];
}

function ofReceiver(receiver: Receiver, { t, locale, list }: Words) {
  const { name, company, ice, taxId, address, city, place } = receiver;
  const where = list([address, city].filter((part) => part !== ''));
  return {
    name: receiverName(receiver, locale),
    lines: [
      ...(company === '' || company === name ? [] : [name]),
      ...(where === '' ? [] : [where]),
      ...(place === '' ? [] : [placeName(place, locale)]),
      ...(ice === '' ? [] : [`${t('invoicing.mention.ice')} ${ice}`]),
      ...(taxId === '' ? [] : [`${t('invoicing.mention.taxId')} ${taxId}`]),
    ],
  };
}

/** A number, or a name, that keeps its own direction among words of another. */
function apart(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Name, value, and whether it is known, learned later, or missing. */
type Printed = readonly [string, string | readonly string[], 'known' | 'later' | 'missing'];

function mentionsOf({ content, learned }: ShownDocument, { t, day }: Words): Printed[] {
  const { issuer, order, refersTo, delivery, payableOn } = content;
  const asked = MENTIONS.map((mention): Printed => {
    const label = t(`invoicing.mention.${mention}`);
    const value =
      mention === 'register' && issuer.court !== ''
        ? `${apart(issuer.register)} · ${apart(issuer.court)}`
        : issuer[mention];
    if (issuer[mention] !== '') return [label, value, 'known'];
    const since = learned[mention];
    return since === undefined
      ? [label, t('invoicing.to-complete'), 'missing']
      : [label, [since, t('invoicing.completed-later')], 'later'];
  });
  const known = (label: string, value: string): Printed => [label, value, 'known'];
  return [
    known(t('invoicing.issued-on'), day(content.issuedOn)),
    ...(content.deliveredOn === undefined
      ? []
      : [known(t('invoicing.delivered-on'), day(content.deliveredOn))]),
    ...(delivery === undefined ? [] : [known(t('invoicing.delivery-note'), delivery)]),
    ...(order === undefined
      ? []
      : [known(t('invoicing.order'), [...new Set([order.number, order.reference])].map(apart).join(' · '))]),
    ...(payableOn === undefined ? [] : [known(t('invoicing.payable-on'), day(payableOn))]),
    ...(refersTo === undefined
      ? []
      : [known(t('invoicing.refers-to'), `${apart(refersTo.number)} · ${day(refersTo.issuedOn)}`)]),
    ...asked,
  ];
}

function linesOf({ content }: ShownDocument, words: Words, locale: Language) {
  const { t, n, percent, money } = words;
  const row = (line: InvoiceLine) => [
    lineName(line, words, locale),
    n(line.quantity),
    unitPrice(line.net, line.quantity).replace('.', ','),
    line.taxPerMille === 0 ? t('invoicing.exempt') : percent(line.taxPerMille / (100 * PER_CENT)),
    money(line.net),
  ];
  return {
    head: ['what', 'quantity', 'unit', 'rate', 'net'].map((key) => t(`invoicing.column.${key}`)),
    rows: content.lines.map(row),
  };
}

function sumsOf({ content, totals }: ShownDocument, { t, money, percent }: Words) {
  const { prepaid } = content;
  const taxes = content.taxes
    .filter(({ taxPerMille }) => taxPerMille > 0)
    .map(({ taxPerMille, net, tax }) => [
      t('invoicing.tax-of', { rate: percent(taxPerMille / (100 * PER_CENT)), net: money(net) }),
      money(tax),
      false,
    ]);
  return [
    [t('invoicing.total-net'), money(totals.net), false],
    ...(taxes.length === 0 ? [[t('invoicing.total-tax'), money(totals.tax), false]] : taxes),
    ...(totals.rounding === 0 ? [] : [[t('invoicing.rounding'), money(totals.rounding), false]]),
    [t('invoicing.total-gross'), money(totals.gross), true],
    ...(prepaid === undefined ? [] : [[t('invoicing.prepaid'), money(prepaid), false]]),
    ...(content.type === 'invoice' ? [[t('invoicing.due'), money(totals.due), true]] : []),
  ];
}

function notesOf({ content, lacking }: ShownDocument, { t, day }: Words): string[] {
  const { paidOn, termDays, payableOn } = content;
  const paid = paidOn === undefined ? [] : [t('invoicing.paid-on', { day: day(paidOn) })];
  const articles = content.taxes.filter(({ exemption }) => exemption !== '');
  return [
    ...articles.map(({ exemption }) => t('invoicing.exempt-by', { article: exemption })),
    // What goes back of a commission was withheld when it was billed: its cause says the rest.
    ...(content.cause === 'commission-back'
      ? []
      : [[t(`invoicing.paid-by.${content.paymentWay}`), ...paid].join(' · ')]),
    ...(termDays === undefined || payableOn === undefined
      ? []
      : [t('invoicing.terms', { count: termDays }), t('invoicing.late')]),
    ...(content.type === 'credit-note' ? [t(`invoicing.cause.${content.cause}`)] : []),
    ...(lacking.length > 0 ? [t('invoicing.lacks-paper')] : []),
  ];
}
