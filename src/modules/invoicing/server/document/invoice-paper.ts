import { printPdf } from '#platform/pdf/server';
import { createWords } from '#platform/text';
import type { ShownDocument } from '../../document/shown-document.ts';
import { printedDocument } from './printed-document.ts';

const TEMPLATE = String.raw`
#let small(it) = text(size: 8.5pt, fill: ink.lighten(25%), it)
#let party(title, name, lines) = even[
  #small(title) \
  #text(weight: "bold", size: 11pt, name)
  #for line in lines [ \ #line]
]
#kicker(data.kicker)
#heading1(data.title)
#grid(columns: (1fr, 1fr), column-gutter: 16pt,
  party(data.seller.title, data.seller.name, data.seller.lines),
  party(data.buyer.title, data.buyer.name, data.buyer.lines))
#v(10pt)
#grid(columns: (34%, 1fr), row-gutter: 4.5pt, column-gutter: 10pt, align: horizon + start,
  ..data.mentions.map(((label, value, known)) => (
    small(label),
    if known == "missing" { [#blank(none, width: 40mm) #small(value)] }
    else if known == "later" { [#text(dir: ltr, value.first()) #small(value.last())] }
    else { value },
  )).flatten())
#v(8pt)
#grid-table(data.lines.head, data.lines.rows, widths: (1fr, auto, auto, auto, auto), ends: (1, 2, 3, 4))
#v(6pt)
#let sums = grid.with(columns: (1fr, auto), row-gutter: 5pt, column-gutter: 12pt, align: (start, end))
#align(end, block(width: 62%, sums(
  ..data.sums.map(((label, value, strong)) => {
    let weight = if strong { "bold" } else { "regular" }
    (text(weight: weight, label), text(weight: weight, value))
  }).flatten())))
#v(10pt)
#block(stroke: 0.5pt + rule, inset: 8pt, width: 100%, data.words)
#for line in data.notes { note(line) }
#v(6pt)
#text(size: 7pt, fill: ink.lighten(25%), dir: ltr, data.fingerprint)
`;

/** An invoice or a credit note as it was issued, with the numbers learned since marked as such. */
export async function invoicePaper(
  document: ShownDocument,
  { locale, now }: { locale: 'fr' | 'ar'; now: Date },
) {
  const data = printedDocument(document, createWords(locale), locale);
  const paper = { template: TEMPLATE, data };
  const body = await printPdf({ paper, locale, title: data.title, at: now });
  return { name: `${document.number}-${locale}.pdf`, mediaType: 'application/pdf', body };
}
