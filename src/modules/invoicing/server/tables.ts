declare module '#platform/database/server' {
  interface Tables {
    'invoicing.document': DocumentTable;
    'invoicing.completion': CompletionTable;
    'invoicing.commission_line': CommissionLineTable;
    'invoicing.commission_part': CommissionPartTable;
    'invoicing.house': HouseTable;
  }
}

export interface DocumentTable {
  organisation_id: string;
  document_id: string;
  commune_code: string;
  type: string;
  year: number;
  sequence: number;
  number: string;
  issued_on: string;
  order_id: string | null;
  purchase_id: string | null;
  person_id: string | null;
  receiver_id: string | null;
  cause: string;
  refers_to: string | null;
  content: string;
  net_centimes: number;
  tax_centimes: number;
  gross_centimes: number;
  previous: string;
  fingerprint: string;
  issued_at: Date;
}

export interface CompletionTable {
  organisation_id: string;
  document_id: string;
  completion_id: string;
  commune_code: string;
  person_id: string | null;
  mentions: string;
  completed_on: string;
  completed_at: Date;
}

export interface CommissionLineTable {
  organisation_id: string;
  order_id: string;
  document_id: string;
  receiver_id: string;
}

export interface HouseTable {
  organisation_id: string;
  version: number;
  identity: string;
  said_at: Date;
  said_by: string | null;
}

export interface CommissionPartTable {
  organisation_id: string;
  part_id: string;
  sequence: number;
  document_id: string;
  receiver_id: string;
  commission_centimes: number;
  tax_centimes: number;
}
