import type { Day } from '#platform/time';

declare module '#platform/database/server' {
  interface Tables {
    'funding.claim': ClaimTable;
    'funding.claim_step': ClaimStepTable;
    'funding.expense': ExpenseTable;
    'funding.expense_use': ExpenseUseTable;
    'funding.double_case': DoubleCaseTable;
    'funding.outcome': OutcomeTable;
    'funding.achievement': AchievementTable;
    'funding.project_line': ProjectLineTable;
  }
}

export interface ClaimTable {
  organisation_id: string;
  claim_id: string;
  convention_id: string;
  state: string;
  version: number;
  opened_on: Day;
  asks: string | null;
  commune_code: string;
}

export interface ClaimStepTable {
  organisation_id: string;
  claim_id: string;
  version: number;
  move: string;
  made_by: string;
  person_id: string | null;
  day: Day;
  reason: string | null;
  recorded_at: Date;
  commune_code: string;
}

export interface ExpenseTable {
  organisation_id: string;
  expense_id: string;
  claim_id: string;
  line: string;
  ice: string | null;
  supplier: string;
  invoice: string;
  invoice_day: Day;
  amount_centimes: number;
  earmarked: string | null;
  file_id: string;
  file_hash: string;
  accepted_centimes: number | null;
  commune_code: string;
}

export interface ExpenseUseTable {
  fingerprint: string;
  organisation_id: string;
  expense_id: string;
}

export interface DoubleCaseTable {
  organisation_id: string;
  case_id: string;
  commune_code: string;
  expense_id: string;
  match: string;
  first_organisation_id: string;
  first_expense_id: string;
  raised_on: Day;
  outcome: string | null;
  reason: string | null;
  settled_by: string | null;
  settled_on: Day | null;
}

export interface OutcomeTable {
  organisation_id: string;
  outcome_id: string;
  award_id: string;
  measure: string;
  before_value: number | null;
  after_value: number;
  before_on: Day | null;
  after_on: Day;
  source: string;
  recorded_at: Date;
  commune_code: string;
}

export interface AchievementTable {
  organisation_id: string;
  achievement_id: string;
  programme: string;
  programme_name: string;
  programme_ar: string | null;
  measure: string;
  place: string;
  target: number | null;
  actual: number | null;
  at_least: boolean;
  day: Day;
  source: string;
}

export interface ProjectLineTable {
  award_id: string;
  organisation_id: string;
  commune_code: string;
  programme: string;
  programme_name: string;
  programme_ar: string | null;
  edition: string;
  lot: string | null;
  kind: string;
  recipient_kind: string;
  recipient_fr: string;
  recipient_ar: string;
  title_fr: string;
  title_ar: string;
  awarded_on: Day;
  signed_on: Day | null;
  from_day: Day | null;
  until_day: Day | null;
  led_by_women: boolean | null;
  milieu: string;
  from_call: boolean;
  state: string;
  source: string | null;
  cost_centimes: number | null;
  granted_centimes: number | null;
  committed_centimes: number;
  paid_centimes: number;
  justified_centimes: number;
  funders: string;
}
