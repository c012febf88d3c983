/** Selling for a cooperative: what it tells of, what is left, what is ordered. */
export const SELL: readonly string[] = [
  'invoicing.complete-invoices',
  'invoicing.issued-document',
  'invoicing.order-documents',
  'invoicing.our-invoices',
  'market.add-photo',
  'market.count-stock',
  'market.describe-product',
  'market.drop-photo',
  'market.end-keeping',
  'market.move-product',
  'market.offer-product',
  'market.our-store',
  'market.set-aside',
  'market.shop-story',
  'market.tell-shop-story',
  'sales.confirm-order',
  'sales.keep-terms',
  'sales.move-order',
  'sales.pick-list',
  'sales.seller-money',
  'sales.seller-order',
  'sales.seller-orders',
  'sales.seller-terms',
];

/** Keeping the money of the market between buyers and cooperatives. */
export const KEEP_SALES: readonly string[] = [
  'invoicing.house-invoices',
  'invoicing.issue-commissions',
  'invoicing.issued-document',
  'invoicing.keep-house',
  'invoicing.order-documents',
  'invoicing.our-invoices',
  'sales.approve-payouts',
  'sales.decide-commission',
  'sales.forgive-parcels',
  'sales.list-payouts',
  'sales.payout-batch',
  'sales.payout-batches',
  'sales.record-payment',
  'sales.refund-order',
  'sales.sales-worklist',
  'sales.seller-order',
  'sales.settle-dispute',
  'sales.settle-payout',
];

/** Buying, with an account that wears this mandate; a guest and any other account are given the same. */
export const BUY: readonly string[] = [
  'sales.begin-card-payment',
  'sales.bring-cart',
  'sales.change-my-order',
  'sales.keep-cart-line',
  'sales.place-purchase',
];
