import { randomUUID } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import compression from '@polka/compression';
import { logger, withRequest } from '#platform/log/server';
import { OperatorError, settings } from '#platform/settings/server';
import { arrival, readArrival, type Arrival } from './serve/arrival.ts';
import { pathForLog } from './serve/path-for-log.ts';
import { pressWhole } from './serve/press-whole.ts';
import { startingPage } from './serve/starting-page.ts';

/** An address that is listened to. It says that Twiza is starting until it is given the application. */
export interface Listening {
  readonly port: number;
  /** Lets the built application answer from now on. */
  answerWith(application: RequestListener): void;
  /** Takes no new connection, lets what is being answered finish for a moment, then closes. */
  close(): Promise<void>;
}

const SECOND = 1000;
/** Where a coach says where she is, and speaks a note: only if she allows it in her browser. */
const FIELD_PAGE = /^\/((ar|zgh|en)\/)?field(?=$|[/?])/;
/** Where a price may be said rather than written. */
const PRICE_PAGE = /^\/((ar|zgh|en)\/)?cooperatives\/[\da-f-]{36}\/store\/new(?=$|[/?])/;
const NOTHING_ALLOWED = 'camera=(), geolocation=(), microphone=(), payment=(), usb=()';
const VOICE_ALLOWED = 'camera=(), geolocation=(), microphone=(self), payment=(), usb=()';
const FIELD_ALLOWED = 'camera=(self), geolocation=(self), microphone=(self), payment=(), usb=()';
/**
 * A phone on a slow network may take minutes to send its ten megabytes; nobody takes long to say what they
 * want.
 */
const TIMES = { headersTimeout: 15 * SECOND, requestTimeout: 600 * SECOND, keepAliveTimeout: 30 * SECOND };
const DRAIN_MS = 5 * SECOND;
const MOST_BODY = '10M';

/** Listens on the address of the settings. Throws OperatorError when it is taken or not ours to take. */
export async function listen(): Promise<Listening> {
  const { port, host } = settings();
  let answer: RequestListener = startingPage;
  const server = createServer({ ...TIMES, connectionsCheckingInterval: 5 * SECOND }, (request, response) =>
    answer(request, response),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(error, port)));
    server.listen({ port, host }, resolve);
  });
  server.on('error', (error) => logger().error({ error }, 'the server met an error'));
  return {
    port,
    answerWith: (application) => void (answer = (...both) => receive(...both, application)),
    close: () => close(server),
  };
}

/**
 * Loads the built application. It reads its own environment when loaded: the names of the headers that this
 * entry fills for every request, and the largest body it takes.
 */
export async function loadApplication(root: string): Promise<RequestListener> {
  Object.assign(process.env, {
    PROTOCOL_HEADER: arrival.protocol,
    HOST_HEADER: arrival.host,
    ADDRESS_HEADER: arrival.address,
    BODY_SIZE_LIMIT: MOST_BODY,
  });
  const { handler } = await import(pathToFileURL(join(root, 'build', 'handler.js')).href);
  const compress = compression({ threshold: 1024, level: 5, gzip: true, brotli: false });
  return (request, response) =>
    compress(request, response, () => {
      pressWhole(request, response);
      handler(request, response, () => absent(response));
    });
}

function receive(request: IncomingMessage, response: ServerResponse, application: RequestListener): void {
  const arrived = readArrival(request, settings());
  const id = arrived.ok ? (arrived.value.requestId ?? randomUUID()) : randomUUID();
  response.setHeader('x-request-id', id);
  if (!arrived.ok) return void response.writeHead(400, { 'content-type': 'text/plain' }).end('Bad Request\n');
  dressRequest(request, { ...arrived.value, requestId: id });
  dressResponse(response, arrived.value, request.url ?? '');
  const began = performance.now();
  response.once('close', () => tell({ request, response, id, milliseconds: performance.now() - began }));
  withRequest(id, () => application(request, response));
}

/** Only this entry says how a request arrived: what the client itself wrote there is gone. */
function dressRequest(request: IncomingMessage, arrived: Arrival): void {
  const { headers } = request;
  for (const name of Object.keys(headers)) {
    if (name.startsWith('x-forwarded-') || name === 'forwarded' || name === 'x-real-ip') delete headers[name];
  }
  headers[arrival.protocol] = arrived.protocol;
  headers[arrival.host] = arrived.host;
  headers[arrival.address] = arrived.address;
  headers['x-request-id'] = arrived.requestId;
  dressSignedPost(request);
}

/**
 * The framework refuses forms from other sites. An acquirer posts to these two addresses, and is believed by
 * its signature alone: its form is handed on as plain bytes.
 */
const SIGNED_POSTS = new Set(['/api/card/callback', '/api/card/return']);

function dressSignedPost({ method, url, headers }: IncomingMessage): void {
  if (method === 'POST' && SIGNED_POSTS.has(url ?? '')) headers['content-type'] = 'application/octet-stream';
}

function dressResponse(response: ServerResponse, arrived: Arrival, address: string): void {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('permissions-policy', permissionsFor(address));
  if (arrived.protocol === 'https') response.setHeader('strict-transport-security', 'max-age=31536000');
}

function permissionsFor(address: string): string {
  if (PRICE_PAGE.test(address)) return VOICE_ALLOWED;
  return FIELD_PAGE.test(address) ? FIELD_ALLOWED : NOTHING_ALLOWED;
}

function tell(done: {
  request: IncomingMessage;
  response: ServerResponse;
  id: string;
  milliseconds: number;
}): void {
  const { request, response, id, milliseconds } = done;
  const path = pathForLog(request.url ?? '');
  const level = response.statusCode >= 500 ? 'error' : path.startsWith('/_app/') ? 'debug' : 'info';
  const status = response.writableFinished ? response.statusCode : 'cut';
  logger()[level](
    { request: id, method: request.method, path, status, ms: Math.round(milliseconds) },
    'answered',
  );
}

function absent(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain' }).end('Not Found\n');
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const patience = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(patience);
}

function cannotListen(error: Error, port: number): Error {
  const code: unknown = Reflect.get(error, 'code');
  if (code === 'EADDRINUSE') {
    const another = port === 65_535 ? 3000 : port + 1;
    return new OperatorError(
      `Port ${port} is in use by another program. Stop it, or choose another: PORT=${another} npm start`,
    );
  }
  if (code === 'EACCES')
    return new OperatorError(
      `Port ${port} is not yours to use. Choose one from 1024 up, for example PORT=3000.`,
    );
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new OperatorError(
      'HOST is not an address of this machine. Leave it out to listen on all, or use 127.0.0.1.',
    );
  }
  return error;
}
