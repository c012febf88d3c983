import type { Outcome } from '#platform/offline';

declare module '#platform/database/server' {
  interface Tables {
    'platform.field_device': FieldDeviceTable;
    'platform.field_command': FieldCommandTable;
    'platform.field_lease': FieldLeaseTable;
    'platform.field_file': FieldFileTable;
  }
}

export interface FieldDeviceTable {
  person_id: string;
  device_id: string;
  next_sequence: number;
  shape: number;
  clock_ahead_ms: number;
  first_seen_at: Date;
  seen_at: Date;
}

export interface FieldCommandTable {
  person_id: string;
  command_id: string;
  device_id: string;
  sequence: number;
  mandate_id: string;
  name: string;
  input: unknown;
  shape: number;
  record_id: string | null;
  after_id: string | null;
  replaces_id: string | null;
  made_at: Date;
  clock_ahead_ms: number;
  arrived_at: Date;
  forced: boolean;
  tries: number;
  outcome: Outcome;
  receipt: unknown;
}

export interface FieldLeaseTable {
  person_id: string;
  record_id: string;
  person_name: string;
  taken_at: Date;
  until: Date;
}

export interface FieldFileTable {
  person_id: string;
  sha256: string;
  upload_id: string;
  media_type: string;
  bytes: number;
  received: number;
  begun_at: Date;
  completed_at: Date | null;
}
