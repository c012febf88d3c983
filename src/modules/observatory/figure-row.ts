import type { Day } from '#platform/time';

/** A row behind a figure: what the register says of one organisation on the day asked. */
export interface FigureRow {
  readonly organisationId: string;
  /** The day from which the register says so. */
  readonly since: Day;
  readonly communeCode: string;
  readonly sector: string;
  readonly milieu: 'rural' | 'urban';
  readonly members: number;
  readonly women: number;
  readonly youth: number;
  readonly ledByWomen: boolean;
  readonly womenOnly: boolean;
}

/** Rows of one page. */
export const ROWS_A_PAGE = 50;
