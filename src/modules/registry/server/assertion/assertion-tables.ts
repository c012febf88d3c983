import type { Day } from '#platform/time';
import type { Seated } from '../tables.ts';

declare module '#platform/database/server' {
  interface Tables {
    'registry.assertion': AssertionTable;
    'registry.task': TaskTable;
  }
}

export interface AssertionTable extends Seated {
  assertion_id: string;
  attribute: string;
  value: string;
  day: Day;
  source: string;
  decides: boolean;
  reason: string | null;
  document_id: string | null;
  author_person_id: string | null;
  import_id: string | null;
  recorded_at: Date;
}

export interface TaskTable extends Seated {
  task_id: string;
  kind: string;
  about: string;
  opened_on: Day;
  due_on: Day;
  reason: string | null;
  ended_on: Day | null;
  end: string | null;
  outcome: string | null;
  import_id: string | null;
  opened_by: string | null;
  ended_by: string | null;
}
