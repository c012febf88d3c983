import { FIELD } from '../../../../modules/all.field.ts';
import { answerCaseload } from '#platform/offline/server';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = (event) => answerCaseload(event, FIELD);
