import type { Day } from '#platform/time';

declare module '#platform/database/server' {
  interface Tables {
    'formation.creation_file': CreationFileTable;
    'formation.founder': FounderTable;
    'formation.payment': PaymentTable;
    'formation.paper': PaperTable;
    'formation.outcome': OutcomeTable;
    'formation.file_change': FileChangeTable;
  }
}

interface OfFile {
  organisation_id: string;
  file_id: string;
  commune_code: string;
}

export interface CreationFileTable extends OfFile {
  kind: string;
  is_craft: boolean;
  title: string;
  title_ar: string | null;
  opened_on: Day;
  step: string;
  state: string;
  since: Day;
  due_on: Day | null;
  names: string;
  statutes: string | null;
  activity: string | null;
  amendment: string | null;
  resumes_at: string | null;
  version: number;
}

export interface FounderTable extends OfFile {
  founder_id: string;
  kind: string;
  name_latin: string;
  name_arabic: string | null;
  gender: string | null;
  birth_year: number | null;
  address: string | null;
  phone: string | null;
  representative: string | null;
  function: string | null;
  cash_shares: number;
  kind_shares: number;
  kind_what: string | null;
  own_capital_centimes: number | null;
  sealed_number: string | null;
  person_id: string | null;
  position: number;
}

export interface PaymentTable extends OfFile {
  payment_id: string;
  founder_id: string;
  amount_centimes: number;
  paid_on: Day;
  banked_on: Day | null;
}

export interface PaperTable extends OfFile {
  paper_id: string;
  step: string;
  kind: string;
  stored_file_id: string;
  name: string;
  day: Day;
}

export interface OutcomeTable extends OfFile {
  version: number;
  step: string;
  accepted: boolean;
  day: Day;
  number: string | null;
  analytical_number: string | null;
  court: string | null;
  choice: number | null;
  reason: string | null;
  decided_by: string;
}

export interface FileChangeTable extends OfFile {
  version: number;
  what: string;
  person_id: string | null;
  made_by: string;
  made_at: Date;
}
