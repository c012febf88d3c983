declare module '#platform/database/server' {
  interface Tables {
    'production.making': MakingTable;
    'production.naming_consent': NamingConsentTable;
    'production.making_work': MakingWorkTable;
    'production.stage_photo': StagePhotoTable;
    'production.certificate': CertificateTable;
    'production.certificate_code': CertificateCodeTable;
    'production.ownership_step': OwnershipStepTable;
    'production.share_rule': ShareRuleTable;
    'production.share_out': ShareOutTable;
    'production.share': ShareTable;
    'production.food_permit': FoodPermitTable;
  }
}

interface OfCooperative {
  organisation_id: string;
  commune_code: string;
}

export interface MakingTable extends OfCooperative {
  making_id: string;
  product_id: string;
  batch_id: string | null;
  unit: string;
  makers: string;
  told_at: Date;
  told_by: string | null;
}

export interface NamingConsentTable extends OfCooperative {
  consent_id: string;
  member_id: string;
  person_id: string;
  name_latin: string;
  name_arabic: string | null;
  way: string;
  witness: string;
  given_at: Date;
  recorded_by: string | null;
  withdrawn_at: Date | null;
  withdrawn_way: string | null;
  withdrawn_by: string | null;
}

export interface MakingWorkTable extends OfCooperative {
  product_id: string;
  village: string;
  threads: string[];
  dyes: string[];
  begun_on: string | null;
  ended_on: string | null;
}

export interface StagePhotoTable extends OfCooperative {
  stage_photo_id: string;
  product_id: string;
  stage: string;
  file_id: string;
  width: number;
  height: number;
  is_illustration: boolean;
  taken_at: Date;
}

export interface CertificateTable extends OfCooperative {
  certificate_id: string;
  product_id: string;
  told: string;
  signed_text: string;
  signature: string;
  fingerprint: string;
  issued_at: Date;
  issued_by: string | null;
  ended_at: Date | null;
  ending: string | null;
  why: string;
}

export interface CertificateCodeTable {
  code: string;
  organisation_id: string;
  certificate_id: string;
}

export interface OwnershipStepTable extends OfCooperative {
  step_id: string;
  product_id: string;
  kind: string;
  day: string;
  city: string;
  name: string;
  order_id: string | null;
  at: Date;
}

export interface ShareRuleTable extends OfCooperative {
  from_day: string;
  kept_basis_points: number;
  decided_by: string;
  written_at: Date;
  written_by: string | null;
}

export interface ShareOutTable extends OfCooperative {
  share_out_id: string;
  order_id: string;
  order_number: string;
  line_id: string;
  product_id: string;
  thing_fr: string;
  thing_ar: string;
  quantity: number;
  net_centimes: number;
  kept_centimes: number;
  kept_basis_points: number;
  unit: string;
  shared_at: Date;
  shared_by: string;
  undone_at: Date | null;
  undone_by: string | null;
  why: string;
}

export interface ShareTable extends OfCooperative {
  share_out_id: string;
  member_id: string;
  person_id: string;
  name_latin: string;
  name_arabic: string | null;
  thing_fr: string;
  thing_ar: string;
  tenths: number;
  unit: string;
  amount_centimes: number;
  shared_at: Date;
  paid_at: Date | null;
  paid_by: string | null;
  proof: string;
  undone_at: Date | null;
}

export interface FoodPermitTable extends OfCooperative {
  kind: string;
  number: string;
  valid_until: string | null;
  written_at: Date;
  written_by: string | null;
}
