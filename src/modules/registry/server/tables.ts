import type { Day } from '#platform/time';

declare module '#platform/database/server' {
  interface Tables {
    'registry.sector': { sector: string; isic_section: string; local_produce: boolean };
    'registry.cooperative': CooperativeTable;
    'registry.public_page': PublicPageTable;
    'registry.identifier': IdentifierTable;
    'registry.identifier_holder': { scheme: string; value: string; organisation_id: string };
    'registry.life_event': LifeEventTable;
    'registry.member': MemberTable;
    'registry.officer': OfficerTable;
    'registry.portrait': PortraitTable;
    'registry.headcount': HeadcountTable;
    'registry.standing': StandingTable;
    'registry.document': DocumentTable;
    'registry.activity_evidence': ActivityEvidenceTable;
    'registry.counter': { organisation_id: string; name: string; last: number };
    'registry.directory_line': DirectoryLineTable;
    'registry.directory_word': { word: string };
    'registry.name_form': { form: string; entries: number };
  }
}

/** Rows that say where the organisation sits, for the guard that compares places. */
export interface Seated {
  organisation_id: string;
  commune_code: string;
}

export interface CooperativeTable extends Seated {
  kind: string;
  name_fr: string;
  name_ar: string;
  name_zgh: string | null;
  name_key: string;
  name_key_ar: string;
  milieu: string;
  sector: string;
  activity: string | null;
  address: string | null;
  founded_on: Day;
  capital_centimes: number | null;
  state: string;
  merged_into: string | null;
  origin: string;
  told_by: string | null;
  version: number;
  recorded_at: Date;
}

export interface PublicPageTable extends Seated {
  story_fr: string | null;
  story_ar: string | null;
  products: string | null;
  phone: string | null;
  opening: string | null;
  updated_at: Date;
}

export interface IdentifierTable extends Seated {
  identifier_id: string;
  scheme: string;
  value: string;
  court: string | null;
  from_day: Day | null;
  to_day: Day | null;
}

export interface LifeEventTable extends Seated {
  event_id: string;
  kind: string;
  legal_day: Day;
  filed_day: Day;
  note: string | null;
  changes: unknown;
  corrects: string | null;
  author_person_id: string | null;
  recorded_at: Date;
}

export interface MemberTable extends Seated {
  member_id: string;
  person_id: string;
  name_latin: string;
  name_arabic: string | null;
  gender: string;
  birth_year: number | null;
  phone: string | null;
  member_code: string;
  admitted_on: Day;
  left_on: Day | null;
  leaving_reason: string | null;
  version: number;
}

export interface OfficerTable extends Seated {
  officer_id: string;
  member_id: string;
  function: string;
  from_day: Day;
  to_day: Day | null;
}

export interface PortraitTable extends Seated {
  portrait_id: string;
  member_id: string;
  person_id: string;
  picture: string | null;
  consented_at: Date;
  taken_by: string | null;
  ended_at: Date | null;
  ended_by: string | null;
}

export interface HeadcountTable extends Seated {
  day: Day;
  women_under_35: number;
  women_35_to_59: number;
  women_60_and_over: number;
  men_under_35: number;
  men_35_to_59: number;
  men_60_and_over: number;
  officers: number;
  women_officers: number;
  source: string;
  recorded_at: Date;
}

export interface StandingTable extends Seated {
  day: Day;
  counted: boolean;
  kind: string;
  sector: string;
  milieu: string;
  members: number;
  women: number;
  youth: number;
  women_under_35: number;
  women_60_and_over: number;
  men_60_and_over: number;
  led_by_women: boolean;
  women_only: boolean;
}

export interface DocumentTable extends Seated {
  document_id: string;
  kind: string;
  title: string;
  file_id: string | null;
  day: Day;
  visibility: string;
}

export interface ActivityEvidenceTable extends Seated {
  evidence_id: string;
  kind: string;
  day: Day;
  note_fr: string | null;
  source: string | null;
}

export interface DirectoryLineTable extends Seated {
  name_fr: string;
  name_ar: string;
  name_zgh: string | null;
  sector: string;
  milieu: string;
  state: string;
  kind: string;
  founded_on: Day;
  members: number;
  women: number;
  youth: number;
  led_by_women: boolean;
  women_only: boolean;
  youth_led: boolean;
  last_proof: Day | null;
  difficulty_on: Day | null;
  words: string;
  sort_key: string;
}
