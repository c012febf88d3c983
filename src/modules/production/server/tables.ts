declare module '#platform/database/server' {
  interface Tables {
    'production.making': MakingTable;
    'production.naming_consent': NamingConsentTable;
    'production.making_work': MakingWorkTable;
    'production.stage_photo': StagePhotoTable;
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
