import type { Day } from '#platform/time';

declare module '#platform/database/server' {
  interface Tables {
    'platform.ledger_transfer': LedgerTransferTable;
  }
}

export interface LedgerTransferTable {
  organisation_id: string;
  transfer_id: string;
  book: string;
  commune_code: string;
  debit: string;
  credit: string;
  amount_centimes: number;
  day: Day;
  kind: string;
  reference_kind: string;
  reference_id: string;
  reverses_id: string | null;
  posted_at: Date;
  person_id: string | null;
}
