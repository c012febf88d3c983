import { asId, newId } from '#platform/ids';
import type { PersonActor } from '#platform/operation';
import { keepCartLine } from '../cart/keep-cart-line.ts';
import { changeMyOrder } from '../order/change-my-order.ts';
import { approvePayouts } from '../payout/approve-payouts.ts';
import { listPayouts } from '../payout/list-payouts.ts';
import { settlePayout } from '../payout/settle-payout.ts';
import { placePurchase } from '../purchase/place-purchase.ts';
import { writeMessage } from '../talk/write-message.ts';

const COMMANDS = [
  keepCartLine,
  placePurchase,
  changeMyOrder,
  writeMessage,
  listPayouts,
  approvePayouts,
  settlePayout,
];

/** Somebody of the demonstration, with everything its story needs. */
export function somebody(personId: string, name: string): PersonActor {
  return {
    kind: 'person',
    personId: asId(personId),
    mandateId: newId(),
    name,
    role: 'demonstration',
    verbs: new Set(COMMANDS.map((command) => command.name)),
    reach: { kind: 'everything' },
    onBehalfOf: asId(personId),
  };
}
