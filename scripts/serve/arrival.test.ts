import { Socket } from 'node:net';
import type { IncomingHttpHeaders } from 'node:http';
import { expect, test } from 'vitest';
import { readArrival } from './arrival.ts';
import { pathForLog } from './path-for-log.ts';

const FORGED = {
  host: 'twiza.example',
  'x-forwarded-for': '1.2.3.4, 5.6.7.8',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'other.example',
  'x-request-id': 'request-0001',
};

test('believes nothing a client says of a proxy, unless one is trusted', () => {
  expect(read(FORGED, { trustProxy: false })).toMatchObject({
    protocol: 'http',
    host: 'twiza.example',
    address: '10.0.0.7',
  });
  expect(read(FORGED, { trustProxy: true })).toEqual({
    protocol: 'https',
    host: 'other.example',
    address: '5.6.7.8',
    requestId: 'request-0001',
  });
});

test('takes the public address from the settings before anything else', () => {
  const arrived = read(FORGED, { trustProxy: true, origin: 'https://twiza.example:8443' });
  expect(arrived).toMatchObject({ protocol: 'https', host: 'twiza.example:8443' });
});

test('keeps the address of the connection when a proxy sends none that can be read', () => {
  const odd = { host: 'twiza.example', 'x-forwarded-for': 'unknown' };
  expect(read(odd, { trustProxy: true })).toMatchObject({ address: '10.0.0.7' });
});

test.each([undefined, '', 'a b', 'twiza.example/path', 'user@twiza.example', 'twiza.example:x', '-x'])(
  'refuses the host %s',
  (host) => {
    expect(read({ host }, { trustProxy: false })).toBe('host-unreadable');
  },
);

test.each(['localhost:3000', '127.0.0.1', '[::1]:3000', 'TWIZA.example'])('takes the host %s', (host) => {
  expect(read({ host }, { trustProxy: false })).toMatchObject({ host });
});

test('keeps searches and one-time secrets out of the log', () => {
  expect(pathForLog('/search?name=Fatima')).toBe('/search');
  expect(pathForLog('/welcome/pZ0xk1Jt7Qm2Vb9sLw4Ry6Ha3Nc5Ed8U')).toBe('/welcome/…');
  const id = '01234567-89ab-7def-8123-456789abcdef';
  expect(pathForLog(`/cooperatives/${id}/members`)).toBe(`/cooperatives/${id}/members`);
});

function read(headers: IncomingHttpHeaders, trust: { trustProxy: boolean; origin?: string }) {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: '::ffff:10.0.0.7' });
  const arrived = readArrival({ headers, socket }, trust);
  return arrived.ok ? arrived.value : arrived.code;
}
