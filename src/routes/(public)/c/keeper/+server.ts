import keeper from '../certificate-keeper.js?raw';
import type { RequestHandler } from './$types';

/** The worker that keeps certificates to be read without a network, in any language of their address. */
export const GET: RequestHandler = () =>
  new Response(keeper, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      'service-worker-allowed': '/',
    },
  });
