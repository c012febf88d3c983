import { asId, newId } from '#platform/ids';
import type { PersonActor } from '#platform/operation';
import { keepCartLine } from '../cart/keep-cart-line.ts';
import { changeMyOrder } from '../order/change-my-order.ts';
import { approvePayouts } from '../payout/approve-payouts.ts';
import { listPayouts } from '../payout/list-payouts.ts';
import { settlePayout } from '../payout/settle-payout.ts';
import { placePurchase } from '../purchase/place-purchase.ts';

/** Somebody of the demonstration, with everything its story needs. */
export function somebody(personId: string, name: string): PersonActor {
  const commands = [keepCartLine, placePurchase, changeMyOrder, listPayouts, approvePayouts, settlePayout];
  return {
    kind: 'person',
    personId: asId(personId),
    mandateId: newId(),
    name,
    role: 'demonstration',
    verbs: new Set(commands.map((command) => command.name)),
    reach: { kind: 'everything' },
    onBehalfOf: asId(personId),
  };
}
