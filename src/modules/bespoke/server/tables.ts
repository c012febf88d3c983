declare module '#platform/database/server' {
  interface Tables {
    'bespoke.model': ModelTable;
    'bespoke.request': RequestTable;
    'bespoke.request_event': RequestEventTable;
    'bespoke.request_key': RequestKeyTable;
  }
}

interface OfMaker {
  organisation_id: string;
  commune_code: string;
}

export interface ModelTable extends OfMaker {
  product_id: string;
  terms: string;
  told_at: Date;
  version: number;
}

export interface RequestTable extends OfMaker {
  request_id: string;
  person_id: string;
  product_id: string;
  number: string;
  state: string;
  thing: string;
  terms: string;
  asked: string;
  contact: string;
  price_centimes: number;
  offer: string | null;
  stage: number;
  changes_asked: number;
  asked_at: Date;
  finished_at: Date | null;
  reminded_at: Date | null;
  approved_at: Date | null;
  version: number;
}

export interface RequestEventTable extends OfMaker {
  event_id: string;
  request_id: string;
  person_id: string;
  what: string;
  by_whom: string;
  note: string;
  stage: string | null;
  photo: string | null;
  at: Date;
}

export interface RequestKeyTable {
  key_hash: string;
  organisation_id: string;
  request_id: string;
  person_id: string;
}
