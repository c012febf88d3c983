declare module '#platform/database/server' {
  interface Tables {
    'sales.cycle': CycleTable;
    'sales.cycle_thing': CycleThingTable;
  }
}

interface OfHolder {
  organisation_id: string;
  commune_code: string;
}

export interface CycleTable extends OfHolder {
  cycle_id: string;
  name_fr: string;
  name_ar: string;
  opens_at: Date;
  closes_at: Date;
  points: string;
  made_at: Date;
}

export interface CycleThingTable extends OfHolder {
  cycle_id: string;
  product_id: string;
  holder_id: string;
  most: number;
  taken: number;
  state: string;
}
