import { Agent, request } from 'node:http';

/** An answer as it came over the wire, still compressed. */
export interface WireAnswer {
  readonly status: number;
  readonly encoding?: string;
  readonly body: Buffer;
}

/** Asks over connections that stay open, as browsers do, and takes compressed answers. */
export function keepAlive(): {
  readonly get: (url: string) => Promise<WireAnswer>;
  readonly close: () => void;
} {
  const agent = new Agent({ keepAlive: true });
  return { get: (url) => get(agent, url), close: () => agent.destroy() };
}

function get(agent: Agent, url: string): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers: { 'accept-encoding': 'gzip, deflate, br' } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode = 0, headers } = response;
        const encoding = headers['content-encoding'];
        resolve({
          status: statusCode,
          body: Buffer.concat(parts),
          ...(encoding !== undefined && { encoding }),
        });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}
