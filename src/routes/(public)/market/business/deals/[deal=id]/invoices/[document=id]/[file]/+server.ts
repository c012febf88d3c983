import { error } from '@sveltejs/kit';
import { dealDocuments } from '#modules/invoicing/server';
import { notShown } from '#platform/web/server';
import { issuedFile } from '../../../../../../../../issued-file.server.ts';
import type { RequestHandler } from './$types';

/** An invoice or a credit note of a large order, for who buys, who made it and the office. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const answer = await dealDocuments.ask({ actor: locals.actor }, { deal: params.deal });
  if (!answer.ok) return notShown(answer.code);
  const found = answer.value.find(({ documentId }) => documentId === params.document);
  return found === undefined ? error(404, 'absent') : issuedFile(found, params.file, locals.locale);
};
