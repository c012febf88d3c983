/**
 * Buyers of a race in a process of their own: for each piece it is told of, all its buyers put it in their
 * carts and order it at the same moment. It answers with what each was told, and ends with its parent.
 */
import { keepCartLine, placePurchase } from '#modules/sales/server';
import { newId } from '#platform/ids';
import type { PersonActor } from '#platform/operation';
import { z } from 'zod';
import { composePlatform } from '../../../src/modules/all.server.ts';

const Told = z.object({ product: z.string(), total: z.string() });
const BUYERS = 25;
const WHERE = { name: 'Acheteur', phone: '0612345678', place: '04.421', city: 'Rabat', agreed: 'yes' };

process.on('disconnect', () => process.exit(0));
composePlatform();
const buyers = Array.from({ length: BUYERS }, newBuyer);
process.on('message', (message) => void race(message).then((codes) => process.send?.(codes)));
process.send?.('ready');

async function race(message: unknown): Promise<string[]> {
  const { product, total } = Told.parse(message);
  return Promise.all(buyers.map((actor) => tryToBuy(actor, { product, total })));
}

/** `bought`, or the code of the refusal. */
async function tryToBuy(actor: PersonActor, { product, total }: z.infer<typeof Told>): Promise<string> {
  const call = { actor, trace: 'bench' };
  const kept = await keepCartLine.perform(call, { product });
  if (!kept.ok) return kept.code;
  const bought = await placePurchase.perform(call, { ...WHERE, paymentWay: 'transfer', total });
  if (bought.ok) return 'bought';
  await keepCartLine.perform(call, { product, quantity: 0 });
  return bought.code;
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
