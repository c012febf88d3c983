import { FIELD } from '../../../../modules/all.field.ts';
import { answerSync } from '#platform/offline/server';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = (event) => answerSync(event, FIELD);
