import { error } from '@sveltejs/kit';
import { metricsText } from '#platform/api/server';
import type { RequestHandler } from './$types';

const THIS_MACHINE = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Measures for Prometheus, to this machine only: a collector runs beside Twiza, or through a tunnel. */
export const GET: RequestHandler = async ({ getClientAddress }) => {
  if (!THIS_MACHINE.has(getClientAddress())) return error(404, 'absent');
  const { body, mediaType } = await metricsText();
  return new Response(body, { headers: { 'content-type': mediaType, 'cache-control': 'no-store' } });
};
