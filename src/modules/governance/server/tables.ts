import type { Day } from '#platform/time';

declare module '#platform/database/server' {
  interface Tables {
    'governance.declaration': DeclarationTable;
    'governance.declaration_move': DeclarationMoveTable;
    'governance.confirmation_code': ConfirmationCodeTable;
    'governance.reminder': { organisation_id: string; year: number; kind: string; sent_on: Day };
  }
}

export interface DeclarationTable {
  organisation_id: string;
  year: number;
  commune_code: string;
  state: string;
  typed: unknown;
  locale: string;
  assisted_by: string | null;
  submitted_by: string | null;
  submitted_at: Date | null;
  returned_reason: string | null;
  confirmed_at: Date | null;
  confirmed_way: string | null;
  confirmed_name: string | null;
  number: string | null;
  version: number;
}

export interface DeclarationMoveTable {
  organisation_id: string;
  move_id: string;
  commune_code: string;
  year: number;
  move: string;
  moved_at: Date;
  author_person_id: string | null;
  author_name: string;
  assists: boolean;
  reason: string | null;
}

export interface ConfirmationCodeTable {
  organisation_id: string;
  year: number;
  commune_code: string;
  hashed: string;
  officer_name: string;
  phone_end: string;
  sent_at: Date;
  tries: number;
  sent: number;
}
