import { foundProducts, productBatches } from '#modules/market/server';
import { SYSTEM } from '#platform/operation';
import { recallBatch } from '../recall/recall-batch.ts';

const DAY_MS = 86_400_000;

interface Demonstrated {
  readonly cooperative: string;
  readonly now: Date;
}

/**
 * A cooperative calls a batch of its amlou back: what was ordered of it and is still here does not leave,
 * who has some already hears it.
 */
export async function callBackJars({ cooperative, now }: Demonstrated): Promise<number> {
  const found = await foundProducts.ask({ actor: SYSTEM, now }, { q: 'amlou' });
  const jars = (found.ok ? found.value.lines : []).find(
    ({ organisationId, stock }) => organisationId === cooperative && stock === 'quantity',
  );
  if (jars === undefined) return 0;
  const { productId: product } = jars;
  const batches = await productBatches.ask({ actor: SYSTEM, now }, { cooperative, product });
  const [oldest] = batches.ok ? batches.value : [];
  if (oldest === undefined) return 0;
  const call = { actor: SYSTEM, trace: 'demonstration', now: new Date(now.getTime() - DAY_MS / 8) };
  const why = 'Des bocaux ont fermenté : joint du couvercle mal serré';
  const done = await recallBatch.perform(call, { cooperative, product, batch: oldest.batchId, why });
  return done.ok ? done.value.told : 0;
}
