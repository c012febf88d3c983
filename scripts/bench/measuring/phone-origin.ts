import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { downloadCaseload } from '#platform/offline/server';
import type { Field } from '#platform/offline/server';
import type { PersonActor } from '#platform/operation';
import { currentInstant } from '#platform/time';
import { freePort } from './served-application.ts';

/** An address at which a phone finds the application as it is served, entered as one coach. */
export interface PhoneOrigin {
  readonly origin: string;
  /** Letters of the caseload that left, pressed. */
  readonly bytes: () => number;
  readonly stop: () => Promise<void>;
}

const CASELOAD = '/api/field/caseload';

/**
 * Stands before the application and answers one address itself: the caseload, made by the code of the server
 * for a coach of the bench, who has no way in of her own.
 */
export async function phoneOrigin(
  application: string,
  { coach, field }: { readonly coach: PersonActor; readonly field: Field },
): Promise<PhoneOrigin> {
  const port = await freePort();
  const sent = { bytes: 0 };
  const server = createServer((request, response) => {
    if (request.url?.startsWith(CASELOAD)) return void giveCaseload(request, response);
    return passOn(request, response, application);
  });
  await once(server.listen({ port, host: '127.0.0.1' }), 'listening');

  async function giveCaseload(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for await (const _part of request);
    const pressed = createGzip({ level: 5 });
    pressed.on('data', (part: Buffer) => (sent.bytes += part.byteLength));
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'content-encoding': 'gzip' });
    Readable.from(linesFor({ coach, field })).pipe(pressed).pipe(response);
  }

  return {
    origin: `http://localhost:${port}`,
    bytes: () => sent.bytes,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function* linesFor({ coach, field }: { readonly coach: PersonActor; readonly field: Field }) {
  const now = currentInstant();
  const { personId: person, mandateId: mandate, name } = coach;
  yield `${JSON.stringify({ person, mandate, name, now: now.toISOString() })}\n`;
  for await (const line of downloadCaseload({ actor: coach, field, now }, new Map()))
    yield `${JSON.stringify(line)}\n`;
}

function passOn(request: IncomingMessage, response: ServerResponse, application: string): void {
  const { method, headers, url } = request;
  const onward = ask(`${application}${url ?? '/'}`, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.writeHead(502).end());
  request.pipe(onward);
}
