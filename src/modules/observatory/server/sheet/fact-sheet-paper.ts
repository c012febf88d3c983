import { printPdf } from '#platform/pdf/server';
import { createWords, type Locale } from '#platform/text';
import type { FactSheet } from '../../fact-sheet.ts';
import { wordedSheet } from '../../shown-sheet.ts';

const TEMPLATE = String.raw`
#kicker(data.kicker)
#heading1(data.title)
#data.date
#facts(data.facts)
#for table in data.tables {
  heading2(table.title)
  grid-table(table.head, table.rows, ends: (1, 2), widths: (1fr, auto, auto))
}
#note(data.note)
#note(text(dir: ltr, data.address))
`;

/** The fact sheet of a place on paper. */
export async function factSheetPaper(
  sheet: FactSheet,
  { locale, now, address }: { readonly locale: Locale; readonly now: Date; readonly address: string },
) {
  const worded = wordedSheet(sheet, createWords(locale));
  return {
    name: `twiza-${sheet.place}-${sheet.day}.pdf`,
    mediaType: 'application/pdf',
    body: await printPdf({
      paper: { template: TEMPLATE, data: { ...worded, address } },
      locale,
      title: `${worded.kicker} · ${worded.title}`,
      at: now,
    }),
  };
}
