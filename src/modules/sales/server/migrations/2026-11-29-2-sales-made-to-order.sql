-- An order of a thing made to order: a deposit before it is begun, a balance before it leaves, each a purchase
-- of its own, both in the one escrow of the order.
alter table sales.seller_order add column deposit_centimes bigint;
alter table sales.seller_order add column balance_purchase_id uuid;
alter table sales.seller_order add constraint seller_order_deposit check (
  deposit_centimes is null
  or (deposit_centimes > 0 and deposit_centimes <= goods_centimes + delivery_centimes and payment_way <> 'cash'));
alter table sales.seller_order add constraint seller_order_making check (
  state <> 'in-making' or deposit_centimes is not null);
alter table sales.seller_order drop constraint seller_order_state;
alter table sales.seller_order add constraint seller_order_state check (state in ('awaiting-payment', 'in-making',
  'placed', 'accepted', 'ready', 'shipped', 'delivered', 'closed', 'returning', 'disputed', 'returned', 'not-taken',
  'cancelled', 'refused', 'lapsed'));
create index seller_order_by_balance on sales.seller_order (person_id, balance_purchase_id)
  where balance_purchase_id is not null;
