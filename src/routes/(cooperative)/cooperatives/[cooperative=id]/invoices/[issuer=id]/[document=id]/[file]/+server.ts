import { error } from '@sveltejs/kit';
import { issuedDocument } from '#modules/invoicing/server';
import { statusOf } from '#platform/operation';
import { issuedFile } from '../../../../../../../issued-file.server.ts';
import type { RequestHandler } from './$types';

/** A document, on paper or as a file. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { issuer, document, file } = params;
  const answer = await issuedDocument.ask({ actor: locals.actor }, { issuer, document });
  if (!answer.ok) return error(statusOf(answer.code), answer.code);
  return issuedFile(answer.value, file, locals.locale);
};
