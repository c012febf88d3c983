declare module '#platform/database/server' {
  interface Tables {
    'sales.line_batch': LineBatchTable;
    'sales.line_making': LineMakingTable;
  }
}

export interface LineMakingTable {
  organisation_id: string;
  line_making_id: string;
  commune_code: string;
  order_id: string;
  line_id: string;
  person_id: string;
  making: string;
  told_at: Date;
  told_by: string | null;
}

export interface LineBatchTable {
  organisation_id: string;
  line_batch_id: string;
  commune_code: string;
  order_id: string;
  line_id: string;
  person_id: string;
  batch_id: string;
  code: string;
  best_before: string;
  quantity: number;
  told_at: Date;
  ended_at: Date | null;
  recalled_at: Date | null;
  why: string;
}
