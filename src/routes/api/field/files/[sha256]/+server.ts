import { FIELD } from '../../../../../modules/all.field.ts';
import { answerLabel, answerPiece } from '#platform/offline/server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answerPiece(event);
export const PUT: RequestHandler = (event) => answerPiece(event);
export const POST: RequestHandler = (event) => answerLabel(event, FIELD);
