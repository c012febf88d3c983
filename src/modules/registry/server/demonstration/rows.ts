import type { Day } from '#platform/time';

/** Rows side by side: one list per column of a table, all of one length, in the order `unnest` wants. */
export type Columns<Row> = { readonly [Column in keyof Row]: Row[Column][] };

interface Seated {
  readonly organisation_id: string;
  readonly commune_code: string;
}

export interface CooperativeRow extends Seated {
  readonly kind: string;
  readonly name_fr: string;
  readonly name_ar: string;
  readonly name_zgh: string | null;
  readonly name_key: string;
  readonly name_key_ar: string;
  readonly milieu: string;
  readonly sector: string;
  readonly activity: string | null;
  readonly address: string | null;
  readonly founded_on: Day;
  readonly capital_centimes: number | null;
  readonly state: string;
  readonly merged_into: string | null;
  readonly origin: string;
  readonly told_by: string | null;
  readonly version: number;
  readonly recorded_at: string;
}

export interface PublicPageRow extends Seated {
  readonly story_fr: string | null;
  readonly story_ar: string | null;
  readonly products: string | null;
  readonly phone: string | null;
  readonly opening: string | null;
  readonly updated_at: string;
}

export interface IdentifierRow extends Seated {
  readonly identifier_id: string;
  readonly scheme: string;
  readonly value: string;
  readonly court: string | null;
  readonly from_day: Day | null;
  readonly to_day: Day | null;
}

export interface IdentifierHolderRow {
  readonly scheme: string;
  readonly value: string;
  readonly organisation_id: string;
}

export interface LifeEventRow extends Seated {
  readonly event_id: string;
  readonly kind: string;
  readonly legal_day: Day;
  readonly filed_day: Day;
  readonly note: string | null;
  /** JSON. */
  readonly changes: string | null;
  readonly corrects: string | null;
  readonly author_person_id: string | null;
  readonly recorded_at: string;
}

export interface HeadcountRow extends Seated {
  readonly day: Day;
  readonly women_under_35: number;
  readonly women_35_to_59: number;
  readonly women_60_and_over: number;
  readonly men_under_35: number;
  readonly men_35_to_59: number;
  readonly men_60_and_over: number;
  readonly officers: number;
  readonly women_officers: number;
  readonly source: string;
  readonly recorded_at: string;
}

export interface StandingRow extends Seated {
  readonly day: Day;
  readonly counted: boolean;
  readonly kind: string;
  readonly sector: string;
  readonly milieu: string;
  readonly members: number;
  readonly women: number;
  readonly youth: number;
  readonly women_under_35: number;
  readonly women_60_and_over: number;
  readonly men_60_and_over: number;
  readonly led_by_women: boolean;
  readonly women_only: boolean;
}

export interface MemberRow extends Seated {
  readonly member_id: string;
  readonly person_id: string;
  readonly name_latin: string;
  readonly name_arabic: string | null;
  readonly gender: string;
  readonly birth_year: number | null;
  readonly phone: string | null;
  readonly member_code: string;
  readonly admitted_on: Day;
  readonly left_on: Day | null;
  readonly leaving_reason: string | null;
  readonly version: number;
}

export interface OfficerRow extends Seated {
  readonly officer_id: string;
  readonly member_id: string;
  readonly function: string;
  readonly from_day: Day;
  readonly to_day: Day | null;
}

export interface DocumentRow extends Seated {
  readonly document_id: string;
  readonly kind: string;
  readonly title: string;
  readonly file_id: string | null;
  readonly day: Day;
  readonly visibility: string;
}

export interface ActivityEvidenceRow extends Seated {
  readonly evidence_id: string;
  readonly kind: string;
  readonly day: Day;
  readonly note_fr: string | null;
  readonly source: string | null;
}

export interface AssertionRow extends Seated {
  readonly assertion_id: string;
  readonly attribute: string;
  readonly value: string;
  readonly day: Day;
  readonly source: string;
  readonly decides: boolean;
  readonly recorded_at: string;
}

export interface TaskRow extends Seated {
  readonly task_id: string;
  readonly kind: string;
  readonly about: string;
  readonly opened_on: Day;
  readonly due_on: Day;
}

/** Adds a row to the columns. */
export function add<Row>(columns: Columns<Row>, row: Row): void {
  for (const column in columns) columns[column].push(row[column]);
}
