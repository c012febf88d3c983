import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';

/** The application as it is served, with an eye on the processor time of its process alone. */
export interface ServedApplication {
  readonly origin: string;
  /** Milliseconds of processor time used so far. */
  readonly cpuMs: () => Promise<number>;
  /** Megabytes of memory it holds now. */
  readonly memoryMb: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

const Usage = z.object({ user: z.number(), system: z.number(), rss: z.number() });
const MEGABYTE = 1_000_000;
const NO_LIMIT = '1000000';

/** Serves the built application on a free port, with the register of a bench. */
export async function servedApplication(databaseUrl: string): Promise<ServedApplication> {
  const port = await freePort();
  const child = fork(join(import.meta.dirname, 'application-process.ts'), {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      // A demonstration looks for duplicates after its first start: that would be measured too.
      TWIZA_DEMONSTRATION: 'off',
      TWIZA_REQUESTS_PER_MINUTE: NO_LIMIT,
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [first] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [undefined])]);
  if (first === undefined) throw new Error('the application ended before it served');
  const ended = once(child, 'exit');
  return {
    origin: `http://127.0.0.1:${port}`,
    async cpuMs() {
      const { user, system } = await usage(child);
      return (user + system) / 1000;
    },
    async memoryMb() {
      return (await usage(child)).rss / MEGABYTE;
    },
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}

async function usage(child: ChildProcess) {
  child.send('usage');
  const [told] = await once(child, 'message');
  return Usage.parse(told);
}

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen({ port: 0, host: '127.0.0.1' }), 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
