import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { testSales, type TestSales } from '../test-sales.ts';

const PROCESSES = 2;
const PIECES = 4;
/** The clean answers of who comes too late, before anything is paid. */
const TOO_LATE = ['just-taken', 'cart-gone', 'not-on-sale'];

let sales: TestSales;
let children: ChildProcess[] = [];
beforeAll(async () => {
  sales = await testSales();
  children = await Promise.all(Array.from({ length: PROCESSES }, newProcess));
}, 120_000);
afterAll(async () => {
  for (const child of children) child.disconnect();
  await sales.close();
});

async function newProcess(): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'test-buyers-process.ts'), {
    env: { ...process.env, DATABASE_URL: sales.url },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  return child;
}

async function raced(child: ChildProcess, product: string): Promise<string[]> {
  const answer = once(child, 'message');
  child.send(product);
  return z.array(z.string()).parse((await answer)[0]);
}

test('S7: sixteen buyers in two processes, one piece: one sale, fifteen clean answers', async () => {
  const cooperative = await sales.cooperative();
  for (let piece = 0; piece < PIECES; piece += 1) {
    const product = await sales.offer(cooperative);
    const answers = (await Promise.all(children.map((child) => raced(child, product)))).flat();
    expect(answers.filter((code) => code === 'bought')).toHaveLength(1);
    const late = answers.filter((code) => code !== 'bought');
    expect(late).toHaveLength(15);
    for (const code of late) expect(TOO_LATE).toContain(code);
    const kept = await sql<{ held: number }>`select count(*)::integer as held from market.allocation
      where product_id = ${product} and state = 'standing'`.execute(sales.db);
    expect(kept.rows[0]?.held).toBe(1);
  }
}, 120_000);
