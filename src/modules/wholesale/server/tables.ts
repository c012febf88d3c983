declare module '#platform/database/server' {
  interface Tables {
    'wholesale.customer': CustomerTable;
    'wholesale.ice_holder': { ice: string; person_id: string };
    'wholesale.list_price': ListPriceTable;
    'wholesale.quote_request': QuoteRequestTable;
    'wholesale.answer': AnswerTable;
    'wholesale.deal': DealTable;
    'wholesale.deal_reference': { reference: string; organisation_id: string; deal_id: string };
    'wholesale.part': PartTable;
    'wholesale.delivery_note': DeliveryNoteTable;
    'wholesale.complaint': ComplaintTable;
    'wholesale.lot': LotTable;
    'wholesale.shipment_abroad': ShipmentAbroadTable;
  }
}

export interface CustomerTable {
  person_id: string;
  name: string;
  ice: string;
  buyer_group: string;
  place: string;
  address: string;
  contact: string;
  phone: string;
  email: string;
  state: string;
  term_days: number;
  ceiling_centimes: number;
  reason: string;
  asked_at: Date;
  decided_at: Date | null;
  decided_by: string | null;
}

interface OfOrganisation {
  organisation_id: string;
  commune_code: string;
}

export interface ListPriceTable extends OfOrganisation {
  price_id: string;
  product_id: string;
  buyer_group: string;
  from_day: string;
  price_centimes: number;
  minimum: number;
  pack: number;
  pack_kind: string;
  gtin: string;
  ended: boolean;
  said_at: Date;
}

export interface QuoteRequestTable {
  person_id: string;
  request_id: string;
  buyer: string;
  addressed: string;
  union_id: string | null;
  wanted: string;
  state: string;
  asked_at: Date;
}

export interface AnswerTable extends OfOrganisation {
  request_id: string;
  person_id: string;
  union_id: string | null;
  wanted: string;
  state: string;
  quantity: number;
  price_centimes: number;
  days: number;
  note: string;
  answered_at: Date | null;
}

export interface DealTable extends OfOrganisation {
  deal_id: string;
  person_id: string;
  reference: string;
  request_id: string | null;
  told: string;
  wanted_on: string;
  term_days: number;
  state: string;
  placed_at: Date;
  closed_at: Date | null;
  version: number;
}

export interface PartTable extends OfOrganisation {
  part_id: string;
  deal_id: string;
  person_id: string;
  gatherer_id: string;
  position: number;
  product_id: string | null;
  kind: string;
  name_fr: string;
  name_ar: string;
  quantity: number;
  price_centimes: number;
  pack: number;
  pack_kind: string;
  gtin: string;
  promised_on: string;
  commission: string;
  commission_tax_per_mille: number;
  tax_per_mille: number;
  tax_exemption: string;
  state: string;
  keeping_id?: string | null;
  kept?: number;
  abroad?: string | null;
}

export interface DeliveryNoteTable extends OfOrganisation {
  note_id: string;
  deal_id: string;
  number: string;
  carrier: string;
  made_at: Date;
}

export interface LotTable extends OfOrganisation {
  lot_id: string;
  product_id?: string | null;
  part_id: string;
  deal_id: string;
  person_id: string;
  gatherer_id: string;
  quantity: number;
  batch: string;
  best_before: string | null;
  onssa: string;
  state: string;
  note_id: string | null;
  findings: string;
  accepted: number;
  rejected: number;
  outcome: string | null;
  signed_by: string;
  remark: string;
  checked_at: Date | null;
  amount_centimes: number;
  payable_on: string | null;
  paid_centimes: number;
  prepaid_centimes?: number;
  returned?: number;
  returned_again?: number;
  prepared_at: Date;
  recalled_at?: Date | null;
  recalls?: string;
}

export interface ComplaintTable extends OfOrganisation {
  complaint_id: string;
  lot_id: string;
  deal_id: string;
  person_id: string;
  gatherer_id: string;
  quantity: number;
  outcome: string;
  reason: string;
  state: string;
  granted: number;
  answer: string;
  asked_at: Date;
  answered_at: Date | null;
}

export interface ShipmentAbroadTable extends OfOrganisation {
  deal_id: string;
  number: string;
  told: string;
  state: string;
  kept_at: Date;
}
