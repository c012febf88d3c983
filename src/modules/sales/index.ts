export { bySeller, goodsOf, lineNow, MOST_LINES, type CartLine, type LineNow } from './cart/cart.ts';
export { commissionOn, sumOfCommission, taxOn, type CommissionPart } from './money/commission.ts';
export { goodsTax, type GoodsTax } from './money/goods-tax.ts';
export { DELIVERY_WAYS, rateTo, type DeliveryRate, type DeliveryWay } from './delivery/delivery.ts';
export { DEFAULT_TERMS, type SellerTerms } from './delivery/seller-terms.ts';
export type { OrderEvent } from './order/order-event.ts';
export { holdsRecalled, type LineBatch, type LineMaker, type LineMaking } from './order/line-making.ts';
export { leftOf, worthOf, type LineCount } from './order/line-return.ts';
export { beyondCity } from './order/beyond-city.ts';
export type { Contact, OrderLine } from './order/order-line.ts';
export { movesFor } from './order/moved-order.ts';
export {
  dueOf,
  hasLeft,
  ORDER_STATES,
  returnBefore,
  type Order,
  type OrderMove,
  type OrderState,
} from './order/order.ts';
export { readReference, referenceOf, type Purchase } from './order/purchase.ts';
export { readNotice, type Gate, type GateFields } from './payment/card-gate.ts';
export { PAYMENT_WAYS, type PaymentWay } from './payment/payment-way.ts';
export { mayPrepare } from './permissions.ts';
export { isUnread, type TalkMessage } from './talk/talk.ts';
export { MessageTyped } from './typed-input.ts';
