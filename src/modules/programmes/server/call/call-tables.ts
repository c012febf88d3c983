declare module '#platform/database/server' {
  interface Tables {
    'programmes.call': CallTable;
    'programmes.call_version': CallVersionTable;
    'programmes.draw_secret': DrawSecretTable;
  }
}

interface OfCall {
  organisation_id: string;
  call_id: string;
}

export interface CallTable extends OfCall {
  programme: string;
  state: string;
  title_fr: string;
  title_ar: string;
  sheet: string;
  form: string | null;
  remarks: string | null;
  opened_at: Date | null;
  closes: string | null;
  hash: string | null;
  commitment: string | null;
  version: number;
}

export interface CallVersionTable extends OfCall {
  version: number;
  sheet: string;
  form: string | null;
  closes: string;
  hash: string;
  reason_fr: string | null;
  reason_ar: string | null;
  made_by: string;
  made_at: Date;
}

export interface DrawSecretTable extends OfCall {
  sealed_secret: string;
}
