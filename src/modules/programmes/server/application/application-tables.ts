declare module '#platform/database/server' {
  interface Tables {
    'programmes.application': ApplicationTable;
  }
}

export interface ApplicationTable {
  organisation_id: string;
  application_id: string;
  commune_code: string;
  call_id: string;
  call_organisation_id: string;
  lot: string;
  state: string;
  name_fr: string;
  name_ar: string;
  answers: string;
  assisted_by: string | null;
  assisting_person_id: string | null;
  number: string | null;
  submitted_at: Date | null;
  submitted_by: string | null;
  call_version: number | null;
  facts: string | null;
  groups: string | null;
  amount_centimes: number | null;
  hash: string | null;
  documents: string | null;
  withdrawn_reason: string | null;
  hidden_from: string[];
  read_by: string[];
  version: number;
}
