import type { Day } from '#platform/time';

declare module '#platform/database/server' {
  interface Tables {
    'programmes.selection_run': SelectionRunTable;
    'programmes.selection_line': SelectionLineTable;
    'programmes.succession': SuccessionTable;
  }
}

export interface SelectionRunTable {
  organisation_id: string;
  run_id: string;
  call_id: string;
  lot: string;
  state: string;
  rules: string;
  seed: string;
  secret: string;
  public_value: string;
  public_source: string;
  inputs_hash: string;
  output_hash: string;
  inputs: string | null;
  output: string | null;
  places: number;
  spent_centimes: number;
  guarantees: string;
  run_by: string;
  run_at: Date;
  minutes_number: string | null;
  held_on: Day | null;
  signed_by: string | null;
  adopted_at: Date | null;
  signed_file: string | null;
}

export interface SelectionLineTable {
  organisation_id: string;
  run_id: string;
  application_id: string;
  applicant_id: string;
  number: string;
  name_fr: string;
  name_ar: string;
  commune_code: string;
  position: number;
  ticket: string;
  score: number;
  groups: string;
  amount_centimes: number;
  outcome: string;
  because: string;
  waiting_at: number | null;
  hidden_from: string[];
  is_public: boolean;
  is_told: boolean;
}

export interface SuccessionTable {
  organisation_id: string;
  run_id: string;
  declined_application_id: string;
  called_application_id: string | null;
  outcome: string;
  reason: string;
  declined_on: Day;
  recorded_by: string;
  recorded_at: Date;
}
