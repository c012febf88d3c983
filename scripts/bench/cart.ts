import { keepCartLine, placePurchase } from '#modules/sales/server';
import { inTransaction } from '#platform/database/server';
import { newId } from '#platform/ids';
import { databaseScope, SYSTEM, type PersonActor } from '#platform/operation';
import { composePlatform } from '../../src/modules/all.server.ts';
import type { Bench, Figures } from './measuring/bench.ts';
import { share } from './measuring/people-asking.ts';
import { databaseCpuMs } from './measuring/processor-time.ts';
import { listJars } from './measuring/shop-goods.sql.ts';

const [SELLERS, PURCHASES, WARM] = [4, 150, 30];
const WHERE = { name: 'Acheteur', phone: '0612345678', place: '04.421', city: 'Rabat', agreed: 'yes' };
const DELIVERY = 4_500;
type Jars = Awaited<ReturnType<typeof listJars>>;

/** Things of four shops into a cart, and the cart placed: one purchase, four orders. Run after `shop`. */
const cart: Bench = {
  name: 'cart',
  title: 'a cart of four sellers from its first line to four orders placed: time and processor time',
  async run({ register, tell }): Promise<Figures> {
    await register();
    composePlatform();
    const jars = await inTransaction(databaseScope(SYSTEM), (tx) => listJars(tx, 400));
    if (jars.length < SELLERS) throw new Error('run the bench shop first: it opens the shops');
    for (let round = 0; round < WARM; round += 1) await buy(jars, round);
    tell(`${PURCHASES} purchases`);
    const [node, database] = [process.cpuUsage(), databaseCpuMs()];
    const times: number[] = [];
    for (let round = 0; round < PURCHASES; round += 1) {
      const began = performance.now();
      await buy(jars, WARM + round);
      times.push(performance.now() - began);
    }
    const used = process.cpuUsage(node);
    const sorted = times.toSorted((a, b) => a - b);
    return {
      purchases: PURCHASES,
      serverCpuMs: (used.user + used.system) / 1_000 / PURCHASES,
      databaseCpuMs: (databaseCpuMs() - database) / PURCHASES,
      p50Ms: share(sorted, 0.5),
      p95Ms: share(sorted, 0.95),
      p99Ms: share(sorted, 0.99),
    };
  },
};
export default cart;

async function buy(jars: Jars, round: number): Promise<void> {
  const call = { actor: newBuyer(), trace: 'bench' };
  const things = Array.from({ length: SELLERS }, (_, at) => jars[(round * SELLERS + at) % jars.length]);
  for (const thing of things) {
    const kept = await keepCartLine.perform(call, { product: thing?.productId });
    if (!kept.ok) throw new Error(kept.code);
  }
  const total = things.reduce((sum, thing) => sum + (thing?.price ?? 0) + DELIVERY, 0);
  const sent = { ...WHERE, paymentWay: 'transfer', total: String(total / 100) };
  const bought = await placePurchase.perform(call, sent);
  if (!bought.ok) throw new Error(bought.code);
}

function newBuyer(): PersonActor {
  return {
    kind: 'person',
    personId: newId(),
    mandateId: newId(),
    name: 'Bench',
    role: 'guest',
    verbs: new Set([keepCartLine.name, placePurchase.name]),
    reach: { kind: 'organisation' },
    onBehalfOf: newId(),
  };
}
