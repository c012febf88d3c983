import { openApi } from '../../../../modules/all.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () => Response.json(openApi());
