import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const kept: { registry?: Registry; requests?: Histogram<'route' | 'method' | 'status'> } = {};

/** Counts one answered request by its route, never by its address, which may name people. */
export function countRequest(request: {
  route: string;
  method: string;
  status: number;
  seconds: number;
}): void {
  const { requests } = metrics();
  requests.observe(
    { route: request.route, method: request.method, status: String(request.status) },
    request.seconds,
  );
}

/** Everything measured, in the text form Prometheus reads. */
export async function metricsText(): Promise<{ readonly body: string; readonly mediaType: string }> {
  const { registry } = metrics();
  return { body: await registry.metrics(), mediaType: registry.contentType };
}

function metrics(): Required<typeof kept> {
  if (kept.registry !== undefined && kept.requests !== undefined)
    return { registry: kept.registry, requests: kept.requests };
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'twiza_' });
  const requests = new Histogram({
    name: 'twiza_http_request_seconds',
    help: 'Time to answer a request, by route, method and status.',
    labelNames: ['route', 'method', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  Object.assign(kept, { registry, requests });
  return { registry, requests };
}
