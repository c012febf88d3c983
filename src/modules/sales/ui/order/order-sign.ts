import type { OrderState } from '../../order/order.ts';

const GOOD: readonly OrderState[] = ['accepted', 'ready', 'shipped', 'delivered', 'closed'];
const ENDED: readonly OrderState[] = ['cancelled', 'refused', 'lapsed', 'not-taken'];
/** Others have to do something: she only waits. */
const WAITING: readonly OrderState[] = ['placed', 'in-making', 'returned'];

/** What a state of an order means to who buys: on its way, over, waiting, or something to be seen to. */
export function orderSign(state: OrderState): 'good' | 'refused' | 'neutral' | 'attention' {
  if (GOOD.includes(state)) return 'good';
  if (ENDED.includes(state)) return 'refused';
  return WAITING.includes(state) ? 'neutral' : 'attention';
}
