import { merchantFeed } from '../merchant-feed.server.ts';
import type { RequestHandler } from './$types';

/** What is on sale in the whole market, in the language of the address. */
export const GET: RequestHandler = (event) => merchantFeed(event, {});
