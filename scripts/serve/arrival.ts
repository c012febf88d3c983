import type { IncomingMessage } from 'node:http';
import type { Settings } from '#platform/settings/server';
import { ok, refused, type Result } from '#platform/result';

/** How a request reached us: what the application needs to know of the connection. */
export interface Arrival {
  readonly protocol: 'http' | 'https';
  readonly host: string;
  /** The address of the client, as near as we can know it. */
  readonly address: string;
  /** The name a trusted proxy gave the request. */
  readonly requestId?: string;
}

/** The headers in which the application finds it. */
export const arrival = {
  protocol: 'x-forwarded-proto',
  host: 'x-forwarded-host',
  address: 'x-twiza-address',
} as const;

const HOST_FORM = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
const ID_FORM = /^[\w-]{8,64}$/;
const ADDRESS_FORM = /^[0-9a-f.:]{3,45}$/i;

/**
 * Reads how a request arrived. What the headers say of a proxy counts only when the settings trust one; of
 * several addresses, the last is the one our own proxy saw.
 */
export function readArrival(
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  trust: Pick<Settings, 'origin' | 'trustProxy'>,
): Result<Arrival, 'host-unreadable'> {
  const { headers, socket } = request;
  const forwarded = (name: string) => (trust.trustProxy ? lastOf(headers[name]) : undefined);
  const origin = trust.origin === undefined ? undefined : new URL(trust.origin);
  const host = origin?.host ?? forwarded('x-forwarded-host') ?? headers.host;
  if (host === undefined || !HOST_FORM.test(host)) return refused('host-unreadable');
  const protocol = origin?.protocol.slice(0, -1) ?? forwarded('x-forwarded-proto') ?? 'http';
  const address = forwarded('x-forwarded-for') ?? socket.remoteAddress ?? '';
  const requestId = forwarded('x-request-id');
  return ok({
    protocol: protocol === 'https' ? 'https' : 'http',
    host,
    address: plainAddress(ADDRESS_FORM.test(address) ? address : (socket.remoteAddress ?? '')),
    requestId: requestId !== undefined && ID_FORM.test(requestId) ? requestId : undefined,
  });
}

function lastOf(value: string | string[] | undefined): string | undefined {
  const text = Array.isArray(value) ? value.at(-1) : value;
  const last = text?.split(',').at(-1)?.trim();
  return last === '' ? undefined : last;
}

/** The old form of an address that came in the new one: `::ffff:10.0.0.7` is `10.0.0.7`. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
}
