/** Where the visits of a part of a cohort stand. */
export interface ProgressLine {
  /** A region's code, a coach's id, or the number of a visit. */
  readonly key: string;
  readonly name?: string;
  readonly cooperatives: number;
  readonly done: number;
  readonly validated: number;
  /** Done within the window first planned. */
  readonly onTime: number;
  readonly late: number;
  readonly missed: number;
  /** Window over, and not done. */
  readonly overdue: number;
  /** Window open now. */
  readonly open: number;
}

export interface CohortProgress {
  readonly regions: readonly ProgressLine[];
  readonly coaches: readonly ProgressLine[];
  readonly stages: readonly ProgressLine[];
  readonly exits: readonly {
    readonly kind: 'reschedule' | 'miss' | 'cancel';
    readonly reason: string;
    readonly count: number;
  }[];
}

const COUNTS = ['cooperatives', 'done', 'validated', 'onTime', 'late', 'missed', 'overdue', 'open'] as const;

/** The sum of some lines. */
export function inAll(lines: readonly ProgressLine[]): Omit<ProgressLine, 'key' | 'name'> {
  const sum = { cooperatives: 0, done: 0, validated: 0, onTime: 0, late: 0, missed: 0, overdue: 0, open: 0 };
  for (const line of lines) for (const key of COUNTS) sum[key] += line[key];
  return sum;
}
