/**
 * Buyers in a process of their own, for a race over one piece: told of it, all put it in their carts and
 * order it at the same moment. The process answers with what each was told, and ends with its parent.
 */
import { z } from 'zod';
import { useDictionary, type Dictionary } from '#platform/text';
import { messages } from '../../messages/index.ts';
import { keepCartLine } from '../cart/keep-cart-line.ts';
import { CONTACT, NOON, somebody } from '../test-sales.ts';
import { placePurchase } from './place-purchase.ts';

const BUYERS = 8;
const said: Dictionary = Object.assign({}, ...messages.fr);
useDictionary({ fr: said, ar: said, zgh: said, en: said });
const buyers = Array.from({ length: BUYERS }, () => somebody('Acheteur'));

process.on('disconnect', () => process.exit(0));
process.on('message', (message) => void race(z.string().parse(message)));
process.send?.('ready');

async function race(product: string): Promise<void> {
  const answers = buyers.map(async (actor) => {
    const call = { actor, trace: 'race', now: NOON, deliverLater: true as const };
    const kept = await keepCartLine.perform(call, { product });
    if (!kept.ok) return kept.code;
    const bought = await placePurchase.perform(call, { ...CONTACT, paymentWay: 'transfer', total: '4545' });
    if (bought.ok) return 'bought';
    await keepCartLine.perform(call, { product, quantity: 0 });
    return bought.code;
  });
  process.send?.(await Promise.all(answers));
}
