import type { Day } from '#platform/time';

declare module '#platform/database/server' {
  interface Tables {
    'funding.award': AwardTable;
    'funding.declined_award': DeclinedAwardTable;
    'funding.convention': ConventionTable;
    'funding.signed_version': SignedVersionTable;
    'funding.evidence': EvidenceTable;
    'funding.payment_order': PaymentOrderTable;
    'funding.party_balance': PartyBalanceTable;
  }
}

export interface DeclinedAwardTable {
  organisation_id: string;
  award_id: string;
  commune_code: string;
  declined_on: Day;
  heard_at: Date;
}

export interface AwardTable {
  organisation_id: string;
  award_id: string;
  programme: string;
  programme_name: string;
  programme_ar: string | null;
  edition: string;
  lot: string | null;
  funder: string;
  kind: string;
  recipient_kind: string;
  recipient_fr: string;
  recipient_ar: string;
  title_fr: string;
  title_ar: string;
  amount_centimes: number | null;
  cost_centimes: number | null;
  awarded_on: Day;
  led_by_women: boolean | null;
  milieu: string;
  from_call: boolean;
  source: string | null;
  recorded_at: Date;
  commune_code: string;
}

export interface ConventionTable {
  organisation_id: string;
  convention_id: string;
  award_id: string;
  state: string;
  version: number;
  content: string;
  signed: number;
  hash: string | null;
  proposed_by: string | null;
  commune_code: string;
}

export interface SignedVersionTable {
  organisation_id: string;
  convention_id: string;
  number: number;
  content: string;
  hash: string;
  previous_hash: string | null;
  signed_on: Day;
  reason: string | null;
  recorded_at: Date;
  commune_code: string;
}

export interface EvidenceTable {
  organisation_id: string;
  evidence_id: string;
  convention_id: string;
  kind: string;
  instalment: string | null;
  party: string | null;
  obligation: string | null;
  amount_centimes: number | null;
  note: string | null;
  visit_id: string | null;
  file_id: string | null;
  file_name: string | null;
  day: Day;
  made_by: string;
  recorded_at: Date;
  commune_code: string;
}

export interface PaymentOrderTable {
  organisation_id: string;
  order_id: string;
  convention_id: string;
  instalment: string;
  party: string;
  kind: string;
  amount_centimes: number;
  recovered_centimes: number;
  state: string;
  prepared_by: string | null;
  prepared_by_name: string;
  prepared_on: Day;
  approved_by: string | null;
  approved_by_name: string | null;
  paid_on: Day | null;
  account: string | null;
  commune_code: string;
}

export interface PartyBalanceTable {
  organisation_id: string;
  convention_id: string;
  party: string;
  committed_centimes: number;
  paid_centimes: number;
  commune_code: string;
}
