import type { Day } from '#platform/time';

declare module '#platform/database/server' {
  interface Tables {
    'observatory.year_change': YearChangeTable;
    'observatory.month_change': MonthChangeTable;
    'observatory.day_change': DayChangeTable;
    'observatory.cell_year': CellYearTable;
    'observatory.cell_day': CellDayTable;
    'observatory.figure_stamp': FigureStampTable;
    'observatory.vintage': VintageTable;
    'observatory.vintage_step': VintageStepTable;
    'observatory.vintage_value': VintageValueTable;
    'observatory.finding': FindingTable;
    'observatory.findable': FindableTable;
    'observatory.findable_step': FindableStepTable;
    'observatory.published_figure': PublishedFigureTable;
  }
}

interface ChangeColumns {
  place: string;
  sector: string;
  milieu: string;
  cooperatives: number;
  members: number;
  women: number;
  youth: number;
  led_by_women: number;
  women_only: number;
  women_only_members: number;
  women_under_35: number;
  women_60_and_over: number;
  men_60_and_over: number;
  created: number;
}

export interface YearChangeTable extends ChangeColumns {
  year: number;
}

export interface MonthChangeTable extends ChangeColumns {
  month: Day;
}

export interface DayChangeTable extends ChangeColumns {
  day: Day;
}

export interface CellYearTable extends ChangeColumns {
  year: number;
  kind: string;
}

export interface CellDayTable extends ChangeColumns {
  day: Day;
  kind: string;
}

export interface PublishedFigureTable {
  figure_id: number;
  period: string;
  place: string;
  territory: string;
  sector: string;
  measure: string;
  value: string;
  note: string;
  source: string;
}

export interface VintageTable {
  vintage_id: string;
  day: Day;
  taken_at: Date;
  hash: string;
  figures: number;
}

export interface VintageStepTable {
  vintage_id: string;
  step: string;
  done_at: Date;
  person_id: string | null;
  done_by: string;
}

export interface VintageValueTable {
  vintage_id: string;
  indicator: string;
  version: number;
  place: string;
  sector: string;
  part: number;
  whole: number | null;
  hidden: boolean;
}

export interface FindingTable {
  organisation_id: string;
  finding_id: string;
  commune_code: string;
  rule: string;
  value: string;
  found_on: Day;
  state: string;
}

export interface FindableTable {
  organisation_id: string;
  since: Day;
}

export interface FindableStepTable {
  organisation_id: string;
  number: number;
  step: string;
  done_by: string;
  person_id: string;
  done_at: Date;
}

export interface FigureStampTable {
  is_kept: boolean;
  stamp: string;
}
