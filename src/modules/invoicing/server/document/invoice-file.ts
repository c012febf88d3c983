import { settings } from '#platform/settings/server';
import { createWords } from '#platform/text';
import { lineName } from '../../document/line-name.ts';
import type { IssuedDocument } from '../../document/invoice.ts';
import { ublDocument } from '../../ubl/ubl-document.ts';

/** A document as a file a program reads: UBL 2.1. */
export function invoiceFile({ content, number }: IssuedDocument, locale: 'fr' | 'ar') {
  const words = createWords(locale);
  const body = ublDocument(content, {
    customization: settings().invoiceCustomization,
    locale,
    nameOf: (line) => lineName(line, words, locale),
  });
  return { name: `${number}.xml`, mediaType: 'application/xml; charset=utf-8', body };
}
