declare module '#platform/database/server' {
  interface Tables {
    'sales.alarm': AlarmTable;
  }
}

export interface AlarmTable {
  organisation_id: string;
  about: string;
  commune_code: string;
  why: string;
  stands: number;
  counted: number;
  seen_at: Date;
}
