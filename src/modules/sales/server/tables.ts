declare module '#platform/database/server' {
  interface Tables {
    'sales.cart_line': CartLineTable;
    'sales.purchase': PurchaseTable;
    'sales.purchase_key': { key_hash: string; person_id: string; purchase_id: string };
    'sales.purchase_reference': { reference: string; person_id: string; purchase_id: string };
    'sales.parcel_record': { phone: string; not_taken: number; forgiven_at: Date | null };
    'sales.payment': PaymentTable;
    'sales.seller_terms': SellerTermsTable;
    'sales.delivery_rate': DeliveryRateTable;
    'sales.seller_order': SellerOrderTable;
    'sales.order_line': OrderLineTable;
    'sales.order_event': OrderEventTable;
    'sales.payout': PayoutTable;
    'sales.payout_batch': PayoutBatchTable;
    'sales.courier_file': CourierFileTable;
    'sales.courier_line': CourierLineTable;
    'sales.number_series': NumberSeriesTable;
    'sales.commission_plan': CommissionPlanTable;
  }
}

export interface CartLineTable {
  person_id: string;
  product_id: string;
  organisation_id: string;
  quantity: number;
  seen_centimes: number;
  added_at: Date;
}

export interface PurchaseTable {
  person_id: string;
  purchase_id: string;
  reference: string;
  locale: string;
  contact: string;
  payment_way: string;
  total_centimes: number;
  pay_before: Date | null;
  paid_at: Date | null;
  placed_at: Date;
}

export interface PaymentTable {
  person_id: string;
  payment_id: string;
  purchase_id: string;
  way: string;
  attempt: number;
  amount_centimes: number;
  state: string;
  began_at: Date;
  settled_at: Date | null;
}

interface OfSeller {
  organisation_id: string;
  commune_code: string;
}

export interface SellerTermsTable extends OfSeller {
  pick_up: string;
  takes_cash: boolean;
  vat_regime: string;
  tax_id: string;
  business_tax: string;
  ice: string;
  rib: string;
  version: number;
}

export interface DeliveryRateTable extends OfSeller {
  place: string;
  price_centimes: number;
  days: number;
}

export interface SellerOrderTable extends OfSeller {
  order_id: string;
  purchase_id: string;
  person_id: string;
  number: string;
  reference: string;
  state: string;
  goods_centimes: number;
  delivery_centimes: number;
  delivery_way: string;
  delivery_days: number;
  payment_way: string;
  contact: string;
  withdrawal_days: number;
  paid_at: Date | null;
  confirmed_at: Date | null;
  placed_at: Date;
  answer_from: Date;
  pay_before: Date | null;
  received_at: Date | null;
  deposit_centimes: number | null;
  balance_purchase_id: string | null;
  cycle_id: string | null;
  collecting: string | null;
  courier: string;
  version: number;
}

export interface OrderLineTable extends OfSeller {
  line_id: string;
  order_id: string;
  person_id: string;
  product_id: string;
  position: number;
  kind: string;
  name_fr: string;
  name_ar: string;
  piece_number: number | null;
  photo: string | null;
  quantity: number;
  price_centimes: number;
  returnable: boolean;
  commission: string;
  commission_centimes: number;
  commission_tax_centimes: number;
  tax_per_mille: number;
  tax_exemption: string;
  told: string;
}

export interface OrderEventTable extends OfSeller {
  event_id: string;
  order_id: string;
  person_id: string;
  move: string;
  by_whom: string;
  note: string;
  at: Date;
}

export interface CourierFileTable extends OfSeller {
  file_id: string;
  courier: string;
  name: string;
  fingerprint: string;
  holder: string;
  brought_at: Date;
  brought_by: string | null;
}

export interface CourierLineTable extends OfSeller {
  line_id: string;
  file_id: string;
  position: number;
  reference: string;
  amount: string;
  amount_centimes: number | null;
  state: string;
  order_id: string | null;
  seller_id: string | null;
  due_centimes: number | null;
  taken_centimes: number;
  settlement: string;
  note: string;
  settled_at: Date | null;
}

export interface NumberSeriesTable extends OfSeller {
  series: string;
  year: number;
  last: number;
}

export interface CommissionPlanTable {
  from_day: string;
  parts: string;
  decided_at: Date;
  person_id: string | null;
}

export interface PayoutTable extends OfSeller {
  payout_id: string;
  batch_id: string;
  amount_centimes: number;
  rib: string;
  state: string;
  listed_at: Date;
  settled_at: Date | null;
  proof: string;
}

export interface PayoutBatchTable {
  organisation_id: string;
  batch_id: string;
  number: string;
  state: string;
  listed_at: Date;
  listed_by: string;
  approved_at: Date | null;
  approved_by: string | null;
}
