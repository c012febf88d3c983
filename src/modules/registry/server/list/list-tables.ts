import type { Seated } from '../tables.ts';

/** The tables of the work on lists: those an office brings, and those of entries that may be one. */
declare module '#platform/database/server' {
  interface Tables {
    'registry.import_run': ImportRunTable;
    'registry.import_line': ImportLineTable;
    'registry.duplicate_pair': DuplicatePairTable;
    'registry.merger': MergerTable;
  }
}

interface ImportRunTable {
  organisation_id: string;
  import_id: string;
  file_id: string;
  file_name: string;
  state: string;
  header_row: number;
  headers: unknown;
  mapping: unknown;
  rows_total: number;
  rows_done: number;
  rows_created: number;
  rows_updated: number;
  rows_unchanged: number;
  rows_refused: number;
  trouble: string | null;
  by_person_id: string;
  reach_place: string;
  started_at: Date;
  finished_at: Date | null;
}

interface ImportLineTable {
  organisation_id: string;
  import_id: string;
  line_no: number;
  cells: unknown;
  problems: unknown;
  outcome: string;
  target_id: string | null;
  before: unknown;
}

interface DuplicatePairTable extends Seated {
  other_id: string;
  score: number;
  reasons: unknown;
  state: string;
  found_at: Date;
  decided_at: Date | null;
  decided_by: string | null;
}

interface MergerTable extends Seated {
  merger_id: string;
  survivor_id: string;
  state_before: string;
  merged_at: Date;
  merged_by: string;
  undone_at: Date | null;
}
