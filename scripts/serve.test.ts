import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OperatorError } from '#platform/settings/server';
import { pressWhole } from './serve/press-whole.ts';
import { listen, type Listening } from './serve.ts';

let listening: Listening;
let address: string;

beforeEach(async () => {
  process.env.PORT = String(await freePort());
  listening = await listen();
  address = `http://localhost:${listening.port}`;
});
afterEach(() => listening.close());

test('says that it is starting until it can answer', async () => {
  const answer = await fetch(address);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
  expect(await answer.text()).toContain('Twiza');
});

test('tells the application how a request arrived, and the browser what it may do', async () => {
  listening.answerWith((request, response) => response.end(JSON.stringify(request.headers)));
  const answer = await fetch(address, {
    headers: { 'x-forwarded-proto': 'https', forwarded: 'for=1.2.3.4', 'x-real-ip': '1.2.3.4' },
  });
  const seen: unknown = await answer.json();
  expect(seen).toMatchObject({ 'x-forwarded-proto': 'http', 'x-forwarded-host': new URL(address).host });
  expect(JSON.stringify(seen)).not.toContain('1.2.3.4');
  expect(seen).toHaveProperty('x-request-id', answer.headers.get('x-request-id'));
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.has('strict-transport-security')).toBe(false);
});

test.each([
  ['gzip', gunzipSync],
  ['br', brotliDecompressSync],
])('presses a page written in one piece for who reads %s, and says so', async (way, read) => {
  const page = '<p>Fatima et Khadija</p>'.repeat(200);
  listening.answerWith((request, response) => {
    pressWhole(request, response);
    response.setHeader('content-type', 'text/html');
    response.setHeader('content-length', page.length);
    response.setHeader('etag', '"one"');
    response.write(Buffer.from(page));
    response.end();
  });
  const { headers, body } = await asked(address, way);
  expect(headers).toMatchObject({ 'content-encoding': way, vary: 'accept-encoding', etag: 'W/"one"' });
  expect(Number(headers['content-length'])).toBe(body.length);
  expect(read(body).toString()).toBe(page);
  expect((await asked(address, 'identity')).body.toString()).toBe(page);
});

test.each([
  ['what comes in pieces', 'text/html', undefined, 2],
  ['a photo', 'image/avif', 4000, 1],
])('leaves %s as it is', async (_what, kind, length, pieces) => {
  listening.answerWith((request, response) => {
    pressWhole(request, response);
    response.setHeader('content-type', kind);
    if (length !== undefined) response.setHeader('content-length', length);
    for (let at = 0; at < pieces; at += 1) response.write(Buffer.alloc(4000 / pieces, 'a'));
    response.end();
  });
  const { headers, body } = await asked(address, 'gzip, br');
  expect(headers['content-encoding']).toBeUndefined();
  expect(body.toString()).toBe('a'.repeat(4000));
});

test('lets an answer that is on its way arrive before it closes', async () => {
  listening.answerWith(async (_request, response) => {
    response.write('one ');
    await pause(300);
    response.end('two');
  });
  const answer = await fetch(address);
  const closed = listening.close();
  expect(await answer.text()).toBe('one two');
  await closed;
  await expect(fetch(address)).rejects.toThrow();
});

test('refuses a port in use with a sentence that names another', async () => {
  await expect(listen()).rejects.toThrow(OperatorError);
  await expect(listen()).rejects.toThrow(`PORT=${listening.port + 1} npm start`);
});

/** An answer as it came over the wire. */
async function asked(from: string, encoding: string) {
  const request = get(from, { headers: { 'accept-encoding': encoding } });
  const [answer]: IncomingMessage[] = await once(request, 'response');
  if (answer === undefined) throw new Error('no answer');
  return { headers: answer.headers, body: await buffer(answer) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const found = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (found === null || typeof found === 'string') throw new Error('no port');
  return found.port;
}
