import { fieldWords } from '../../../../../modules/all.field.ts';
import { parseLocale } from '#platform/text';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params }) =>
  Response.json(fieldWords(parseLocale(params.locale) ?? 'fr'));
