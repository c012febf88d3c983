import type { LegalParameters } from '#modules/law';
import { printPdf } from '#platform/pdf/server';
import { say } from '#platform/text';
import { approvedName, type Dossier } from '../creation-file.ts';
import { packetOf, type PacketLocale } from '../packet.ts';

const TEMPLATE = String.raw`
#for (at, part) in data.parts.enumerate() {
  if at > 0 { pagebreak() }
  kicker(data.kicker)
  heading1(part.title)
  for line in part.intro { par(line) }
  if part.facts.len() > 0 {
    v(10pt)
    facts(part.facts)
  }
  if part.table != none {
    let widths = if part.key == "members" { (6%, 1.4fr, 13%, 1.4fr, 1.2fr, 9%, 1.3fr) } else { auto }
    grid-table(part.table.head, part.table.rows, widths: widths)
  }
  for article in part.articles {
    if article.title != "" { heading2(article.title) }
    par(article.text)
  }
  if part.signatures.len() > 0 { signatures(part.signatures) }
}
`;

/** The whole file to print and to sign: request, statutes, members, payments, minutes. */
export async function filePaper(
  dossier: Dossier & { readonly law: LegalParameters },
  { locale, now }: { readonly locale: PacketLocale; readonly now: Date },
) {
  const parts = packetOf(dossier, dossier.law, locale).map(({ table = null, ...part }) => ({
    ...part,
    table,
  }));
  const name = approvedName(dossier);
  const kicker =
    (locale === 'ar' ? (name?.nameAr ?? dossier.file.titleAr) : name?.nameFr) ?? dossier.file.title;
  const title = `${say(locale)(`formation.kind.${dossier.file.kind}`)} · ${kicker}`;
  const paper = { template: TEMPLATE, data: { kicker, parts } };
  return {
    name: `twiza-${locale}.pdf`,
    mediaType: 'application/pdf',
    body: await printPdf({ paper, locale, title, at: now }),
  };
}
