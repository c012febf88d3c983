import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { getTypeParser, type Db } from './pool.ts';
import type { Tables } from './tables.ts';

/** Connections of a test that break as those of a process killed on the way. */
export interface FailingPool {
  readonly db: Db;
  /**
   * Lets so many statements through, then none: the connection dies without a word, as that of a process that
   * is killed. With `answered: 'no'` the last of them is done by the database, and its answer never heard.
   */
  dieAfter(statements: number, answered?: 'no'): void;
  live(): void;
  close(): Promise<void>;
}

/** Says the connection is gone: what a driver says when its socket closes. */
export const CONNECTION_LOST = 'Connection terminated';

/** A pool whose connections can be made to break at any statement: begin and commit are statements too. */
export function openFailingPool(url: string): FailingPool {
  const pool = new pg.Pool({ connectionString: url, max: 1, types: { getTypeParser } });
  pool.on('error', () => undefined);
  const fate = { left: Number.POSITIVE_INFINITY, isDead: false, deaf: false };
  const spend = () => {
    fate.left -= 1;
    if (fate.left < 0) fate.isDead = true;
    if (fate.isDead) throw new Error(CONNECTION_LOST);
  };
  const mortal = (client: pg.PoolClient) =>
    new Proxy(client, {
      get(target, key) {
        // A dead connection is closed, never given back.
        if (key === 'release') return () => target.release(fate.isDead);
        if (key !== 'query') return Reflect.get(target, key);
        return async (text: string, values: unknown[]) => {
          spend();
          const answer = await target.query(text, values);
          if (fate.left === 0 && fate.deaf) {
            fate.isDead = true;
            throw new Error(CONNECTION_LOST);
          }
          return answer;
        };
      },
    });
  const dialect = new PostgresDialect({
    pool: {
      options: pool.options,
      connect: async () => mortal(await pool.connect()),
      end: () => pool.end(),
    },
  });
  const db = new Kysely<Tables>({ dialect });
  return {
    db,
    dieAfter(statements, answered) {
      Object.assign(fate, { left: statements, isDead: false, deaf: answered === 'no' });
    },
    live: () => void Object.assign(fate, { left: Number.POSITIVE_INFINITY, isDead: false, deaf: false }),
    close: () => db.destroy(),
  };
}
