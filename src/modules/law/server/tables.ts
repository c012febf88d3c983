import type { Day } from '#platform/time';

declare module '#platform/database/server' {
  interface Tables {
    'law.parameter_version': VersionColumns;
    'law.parameter_decision': DecisionTable;
  }
}

interface VersionColumns {
  code: string;
  from_day: Day;
  value: number;
  article: string;
  source: string | null;
  mark: string;
}

export interface DecisionTable extends VersionColumns {
  number: number;
  kind: string;
  reason: string;
  person_id: string | null;
  decided_by: string;
  decided_at: Date;
}
