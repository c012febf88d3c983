import type { Day } from '#platform/time';

declare module '#platform/database/server' {
  interface Tables {
    'accompaniment.instrument_version': InstrumentVersionTable;
    'accompaniment.assessment': AssessmentTable;
    'accompaniment.action_point': ActionPointTable;
    'accompaniment.rating': RatingTable;
    'accompaniment.session': SessionTable;
    'accompaniment.attendance': AttendanceTable;
    'accompaniment.proposal': ProposalTable;
    'accompaniment.draw': DrawTable;
    'accompaniment.control': ControlTable;
  }
}

interface OfEnrolment {
  organisation_id: string;
  enrolment_id: string;
  commune_code: string;
}

export interface InstrumentVersionTable {
  instrument: string;
  version: number;
  dimensions: string;
  published_on: Day;
  published_by: string;
}

export interface AssessmentTable extends OfEnrolment {
  assessment_id: string;
  visit_id: string | null;
  kind: string;
  instrument: string;
  version: number;
  day: Day;
  made_by: string;
  person_id: string | null;
  answers: string;
  reasons: string;
  is_locked: boolean;
  merged: string | null;
}

export interface ActionPointTable extends OfEnrolment {
  point_id: string;
  visit_id: string;
  item: string | null;
  what: string;
  owner: string;
  due_on: Day | null;
  state: string;
  looked_at: string | null;
  note: string | null;
  told_at: Date;
  merged: string | null;
}

export interface RatingTable {
  organisation_id: string;
  visit_id: string;
  commune_code: string;
  coach_id: string;
  cohort_id: string;
  stars: number;
  note: string | null;
  day: Day;
}

export interface SessionTable {
  session_id: string;
  cohort_id: string;
  theme: string;
  title: string;
  commune_code: string;
  day: Day;
  minutes: number;
  capacity: number;
  trainer_id: string;
  trainer_name: string;
}

export interface AttendanceTable {
  organisation_id: string;
  session_id: string;
  person_key: string;
  commune_code: string;
  member_id: string | null;
  guest: string | null;
  present: boolean;
  minutes: number;
  told_at: Date;
  told_by: string;
}

export interface ProposalTable extends OfEnrolment {
  proposal_id: string;
  visit_id: string;
  coach_id: string;
  command: string;
  input: string;
  made_by: string;
  made_at: Date;
  received_at: Date;
  state: string;
  person_id: string | null;
  asks: string;
  stuck: string | null;
}

export interface DrawTable {
  draw_id: string;
  cohort_id: string;
  method: string;
  seed: string | null;
  share_percent: number | null;
  reason: string | null;
  pool: number;
  chosen: number;
  drawn_on: Day;
  drawn_by: string;
}

export interface ControlTable {
  organisation_id: string;
  visit_id: string;
  draw_id: string;
  commune_code: string;
  outcome: string | null;
  note: string | null;
  checked_on: Day | null;
  checked_by: string | null;
  checker_id: string | null;
}
