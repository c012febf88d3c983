import { createHash } from 'node:crypto';
import type { fromKysely, PgBoss } from 'pg-boss';
import type { Tx } from '#platform/database/server';
import type { Job } from '#platform/jobs';
import { logger } from '#platform/log/server';
import { ZONE } from '#platform/time';
import { letApplicationAsk } from './jobs.sql.ts';

const POLLING_SECONDS = 0.5;
const POOL_SIZE = 2;
const EXPIRE_SECONDS = 3_600;
const started: { boss?: PgBoss; inTransaction?: typeof fromKysely } = {};

/** Starts the workers of this process. Jobs asked for in a transaction are seen once it is committed. */
export async function startJobs(jobs: readonly Job[], { url }: { readonly url: string }): Promise<void> {
  if (started.boss !== undefined) return;
  // Loaded when it starts work, after the first pages are served: it brings a calendar of its own.
  const engine = await import('pg-boss');
  const boss = new engine.PgBoss({ connectionString: url, max: POOL_SIZE, schema: 'pgboss' });
  boss.on('error', (error) => logger().warn({ reason: error.message }, 'the job engine met an error'));
  await boss.start();
  await letApplicationAsk(url);
  for (const job of jobs) {
    await boss.createQueue(job.name, { expireInSeconds: EXPIRE_SECONDS, retryLimit: 5, retryBackoff: true });
    await boss.work<Record<string, string>>(
      job.name,
      { pollingIntervalSeconds: POLLING_SECONDS },
      async (asked) => {
        for (const { data } of asked) await job.run(data ?? {});
      },
    );
    if (job.every !== undefined) await boss.schedule(job.name, job.every, {}, { tz: ZONE });
  }
  started.inTransaction = engine.fromKysely;
  started.boss = boss;
}

/** Stops fetching work, lets what runs finish for a moment, and closes. What was cut runs again later. */
export async function stopJobs(): Promise<void> {
  const { boss } = started;
  started.boss = undefined;
  await boss?.stop({ graceful: true, timeout: 3_000, close: true });
}

/**
 * Asks for a job in the transaction that makes it necessary. Where no worker runs (a script, a test) nothing
 * is asked: every job also looks for its own work when it runs by the clock.
 */
export async function askFor(tx: Tx, name: string, data: Readonly<Record<string, string>>): Promise<void> {
  const { boss, inTransaction } = started;
  if (boss !== undefined && inTransaction !== undefined)
    await boss.send(name, data, { db: inTransaction(tx) });
}

/** Asks for a job unless it was asked for before in this database: what a first start has to do once. */
export async function askOnce(name: string): Promise<void> {
  await started.boss?.send(name, {}, { id: onceId(name) });
}

/** A fixed id per name: while the record of that job is kept, it is not asked for again. */
function onceId(name: string): string {
  const hex = createHash('sha256').update(`once ${name}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `7${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
