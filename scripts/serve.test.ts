import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OperatorError } from '#platform/settings/server';
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

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const found = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (found === null || typeof found === 'string') throw new Error('no port');
  return found.port;
}
