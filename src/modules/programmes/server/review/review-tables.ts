declare module '#platform/database/server' {
  interface Tables {
    'programmes.reviewer': ReviewerTable;
    'programmes.panel_member': PanelMemberTable;
    'programmes.review': ReviewTable;
  }
}

interface OfHouse {
  name: string;
  house_id: string;
  house_name: string;
  commune_code: string;
  member_of: string;
}

export interface ReviewerTable extends OfHouse {
  person_id: string;
  agreed_year: number;
  agreed_at: Date;
}

export interface PanelMemberTable extends OfHouse {
  organisation_id: string;
  call_id: string;
  person_id: string;
}

export interface ReviewTable {
  organisation_id: string;
  review_id: string;
  call_id: string;
  application_id: string;
  applicant_id: string;
  name_fr: string;
  name_ar: string;
  commune_code: string;
  person_id: string;
  reviewer_name: string;
  turn: number;
  is_further: boolean;
  state: string;
  hints: string;
  interest: string | null;
  reason: string | null;
  marks: string;
  remark: string | null;
  note: number | null;
  submitted_at: Date | null;
  is_told: boolean;
  hidden_from: string[];
  version: number;
}
