import { error } from '@sveltejs/kit';
import { openedDocuments } from '../../../../../opened.server.ts';
import { issuedFile } from '../../../../../../../issued-file.server.ts';
import type { RequestHandler } from './$types';

/** An invoice or a credit note of a purchase, for who holds its secret address. */
export const GET: RequestHandler = async (event) => {
  const { document, file } = event.params;
  const { documents } = await openedDocuments(event);
  const found = documents.find(({ documentId }) => documentId === document);
  return found === undefined ? error(404, 'absent') : issuedFile(found, file, event.locals.locale);
};
