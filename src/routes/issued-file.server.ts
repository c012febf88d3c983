import { error } from '@sveltejs/kit';
import type { ShownDocument } from '#modules/invoicing';
import { invoiceFile, invoicePaper } from '#modules/invoicing/server';
import type { Locale } from '#platform/text';
import { currentInstant } from '#platform/time';
import { download } from '#platform/web/server';

/**
 * The file asked of a document that was found: the paper in one of two languages, or the file for programs.
 */
export async function issuedFile(document: ShownDocument, file: string, locale: Locale): Promise<Response> {
  const now = currentInstant();
  switch (file) {
    case 'fr.pdf':
      return download(await invoicePaper(document, { locale: 'fr', now }));
    case 'ar.pdf':
      return download(await invoicePaper(document, { locale: 'ar', now }));
    case 'ubl.xml':
      return download(invoiceFile(document, locale === 'ar' ? 'ar' : 'fr'));
    default:
      return error(404, 'absent');
  }
}
