import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import sharp from 'sharp';
import { z } from 'zod';
import { offerProduct, productPage } from '#modules/market/server';
import { registerCooperative } from '#modules/registry/server';
import { newId } from '#platform/ids';
import { SYSTEM } from '#platform/operation';
import { composePlatform } from '../../src/modules/all.server.ts';
import type { Bench, Figures } from './measuring/bench.ts';

const PROCESSES = 4;
const ROUNDS = 1_000;
const EVERY = 100;
const CALL = { actor: SYSTEM, trace: 'bench' } as const;
/** The clean answers of who comes too late: told before anything is paid. */
const TOO_LATE = new Set(['just-taken', 'cart-gone', 'not-on-sale']);
const Codes = z.array(z.string());

/** Four processes, a hundred buyers, one piece: a thousand times. */
const race: Bench = {
  name: 'race',
  title: `one piece, 100 buyers in ${PROCESSES} processes, ${ROUNDS} times: one sale, 99 clean answers`,
  async run(context) {
    const { url } = await context.register();
    composePlatform();
    const buyers = await Promise.all(Array.from({ length: PROCESSES }, () => newProcess(url)));
    try {
      return await rounds(buyers, context.tell);
    } finally {
      for (const child of buyers) child.disconnect();
    }
  },
};
export default race;

async function newProcess(databaseUrl: string): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'measuring', 'race-process.ts'), {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  return child;
}

async function rounds(buyers: readonly ChildProcess[], tell: (note: string) => void): Promise<Figures> {
  const shop = await openShop();
  const sums = { tries: 0, sold: 0, doubleSales: 0, nobody: 0, strangeAnswers: 0, lostHolds: 0 };
  const began = performance.now();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const product = await shop.offer();
    const answers = (await Promise.all(buyers.map((child) => raced(child, product)))).flat();
    const bought = answers.filter((code) => code === 'bought').length;
    sums.tries += answers.length;
    sums.sold += bought;
    sums.doubleSales += Math.max(0, bought - 1);
    sums.nobody += bought === 0 ? 1 : 0;
    sums.strangeAnswers += answers.filter((code) => code !== 'bought' && !TOO_LATE.has(code)).length;
    sums.lostHolds += bought === 1 && !(await shop.isKept(product)) ? 1 : 0;
    if (round % EVERY === 0) tell(`${round} pieces, ${sums.sold} sold`);
  }
  const seconds = (performance.now() - began) / 1000;
  return { rounds: ROUNDS, ...sums, seconds, triesPerSecond: sums.tries / seconds };
}

async function raced(child: ChildProcess, product: string): Promise<string[]> {
  const answer = once(child, 'message');
  child.send({ product, total: '4545' });
  const [codes] = await answer;
  return Codes.parse(codes);
}

async function openShop() {
  const name = newId().slice(-8);
  const entered = await registerCooperative.perform(CALL, {
    kind: 'cooperative',
    nameFr: `Course ${name}`,
    nameAr: `سباق ${name}`,
    communeCode: '05.301.03.07',
    sector: 'artisanat',
    registeredOn: '2021-04-12',
    filedDay: '2021-04-12',
    women: '11',
    men: '0',
  });
  if (!entered.ok) throw new Error(entered.code);
  const cooperative = entered.value.organisationId;
  const picture = sharp({ create: { width: 640, height: 480, channels: 3, background: '#7a1f1f' } }).jpeg();
  const photo = (await picture.toBuffer()).toString('base64');
  return {
    async offer(): Promise<string> {
      const sent = { cooperative, kind: 'carpet', price: '4500', photo, photoName: 'tapis.jpg' };
      const offered = await offerProduct.perform(CALL, sent);
      if (!offered.ok) throw new Error(offered.code);
      return offered.value.product;
    },
    /** Whether what was sold is kept for one order and nobody else. */
    async isKept(product: string): Promise<boolean> {
      const page = await productPage.ask({ actor: SYSTEM }, { cooperative, product });
      const kept = page.ok ? page.value.kept.filter(({ stands }) => stands) : [];
      return kept.length === 1 && page.ok && page.value.product.left === 0;
    },
  };
}
