import { centimes, type Centimes } from '#platform/money';
import type { Clause } from './clauses.ts';

/** What a cooperative does with its members (law 112-12 knows three categories; they may be combined). */
export const CATEGORIES = ['sells-for-members', 'serves-members', 'employs-members'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Who leads: a board with its president, or one or several managers. */
export const MANAGEMENTS = ['board', 'managers'] as const;
export type Management = (typeof MANAGEMENTS)[number];

/** What the group answers; the template says the rest of the statutes. */
export interface Statutes {
  readonly object: string;
  readonly categories: readonly Category[];
  readonly durationYears: number;
  readonly seat: string;
  readonly shareValue: Centimes;
  readonly leastShares: number;
  /** Rate of remuneration of the capital, in tenths of a percent; 0 pays none. */
  readonly interestPerMille: number;
  readonly management: Management;
  readonly termYears: number;
  /** Shares of who leaves are paid back within so many months. */
  readonly refundMonths: number;
  /** A member answers for the debts of the cooperative for so many times her shares. */
  readonly liabilityTimes: number;
  readonly sanctions?: string;
  /** The group's own words, after those of the template. */
  readonly clauses?: Readonly<Partial<Record<Clause, string>>>;
}

/** What the form proposes before the group has answered. Proposals of Twiza, not of the law. */
export const PROPOSED: Pick<
  Statutes,
  | 'durationYears'
  | 'shareValue'
  | 'leastShares'
  | 'interestPerMille'
  | 'termYears'
  | 'refundMonths'
  | 'liabilityTimes'
> = {
  durationYears: 99,
  shareValue: centimes(10_000),
  leastShares: 1,
  interestPerMille: 0,
  termYears: 3,
  refundMonths: 12,
  liabilityTimes: 1,
};
