/**
 * The tables of the house by their full name. Each module adds its own by declaration merging in its
 * `tables.ts`, so the platform names no module.
 */
export interface Tables {
  'platform.place': PlaceTable;
  'platform.audit_entry': AuditEntryTable;
  'platform.fact': FactTable;
  'platform.reaction_done': ReactionDoneTable;
  'platform.request': RequestTable;
  'platform.stored_file': StoredFileTable;
}

export interface PlaceTable {
  code: string;
  level: string;
  parent_code: string | null;
  milieu: string;
}

export interface AuditEntryTable {
  organisation_id: string;
  audit_id: string;
  at: Date;
  actor_person_id: string | null;
  mandate_id: string | null;
  verb: string;
  record: unknown;
  request_id: string;
  commune_code: string | null;
}

export interface FactTable {
  organisation_id: string;
  fact_id: string;
  name: string;
  payload: unknown;
  announced_at: Date;
}

export interface ReactionDoneTable {
  organisation_id: string;
  fact_id: string;
  reaction: string;
  done_at: Date;
}

export interface RequestTable {
  person_id: string;
  request_id: string;
  command: string;
  input_hash: string;
  state: string;
  answer: unknown;
  asked_at: Date;
}

export interface StoredFileTable {
  organisation_id: string;
  file_id: string;
  name: string;
  media_type: string;
  bytes: number;
  sha256: string;
  visibility: string;
  commune_code: string | null;
  stored_at: Date;
}
