import type { Day } from '#platform/time';

declare module '#platform/database/server' {
  interface Tables {
    'accompaniment.template': TemplateTable;
    'accompaniment.cohort': CohortTable;
    'accompaniment.coach': CoachTable;
    'accompaniment.souk_day': SoukDayTable;
    'accompaniment.away': AwayTable;
    'accompaniment.enrolment': EnrolmentTable;
    'accompaniment.visit': VisitTable;
    'accompaniment.visit_event': VisitEventTable;
    'accompaniment.calendar_key': CalendarKeyTable;
  }
}

export interface TemplateTable {
  template: string;
  version: number;
  name_fr: string;
  name_ar: string;
  months: number;
  days_before: number;
  days_after: number;
  stages: string;
  published_on: Day;
  published_by: string;
}

export interface CohortTable {
  cohort_id: string;
  programme: string;
  name_fr: string;
  name_ar: string;
  template: string;
  template_version: number;
  instrument: string;
  starts_on: Day;
  capacity: number;
  region_capacity: string;
  enrolled: string;
  held_by: string;
  version: number;
}

export interface CoachTable {
  person_id: string;
  name_latin: string;
  name_arabic: string | null;
  base_commune: string;
  team_id: string;
  from_day: Day;
  to_day: Day | null;
  reach: string | null;
}

export interface SoukDayTable {
  commune_code: string;
  weekday: number;
  told_by: string;
  told_on: Day;
}

export interface AwayTable {
  organisation_id: string;
  away_id: string;
  commune_code: string;
  from_day: Day;
  to_day: Day;
  reason: string;
  told_by: string;
}

export interface EnrolmentTable {
  organisation_id: string;
  enrolment_id: string;
  cohort_id: string;
  programme: string;
  commune_code: string;
  coach_id: string;
  coach_name: string;
  former_coaches: string[];
  enrolled_on: Day;
  state: string;
  left_on: Day | null;
  left_reason: string | null;
  version: number;
}

export interface VisitTable {
  organisation_id: string;
  visit_id: string;
  enrolment_id: string;
  cohort_id: string;
  commune_code: string;
  coach_id: string;
  coach_name: string;
  ordinal: number;
  kind: string;
  due_on: Day;
  opens_on: Day;
  closes_on: Day;
  day: Day | null;
  state: string;
  started_on: Day | null;
  check_in: string | null;
  done_on: Day | null;
  done_by: string | null;
  agreement: string | null;
  objection: string | null;
  validated_on: Day | null;
  version: number;
}

export interface VisitEventTable {
  organisation_id: string;
  event_id: string;
  visit_id: string;
  commune_code: string;
  kind: string;
  day: Day;
  reason: string | null;
  note: string | null;
  details: string | null;
  made_at: Date;
  received_at: Date;
  person_id: string | null;
  made_by: string;
}

export interface CalendarKeyTable {
  key_hash: string;
  person_id: string | null;
  organisation_id: string | null;
  made_at: Date;
}
