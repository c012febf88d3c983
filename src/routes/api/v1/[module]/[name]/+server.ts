import { OPEN } from '../../../../../modules/all.server.ts';
import { answerGet, answerPost } from '#platform/api/server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answerGet(event, OPEN);
export const POST: RequestHandler = (event) => answerPost(event, OPEN);
