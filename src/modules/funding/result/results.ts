import type { Centimes } from '#platform/money';
import type { Day } from '#platform/time';

/** What the awards of an edition come to: sums over their public lines. */
export interface EditionTotals {
  readonly programme: string;
  readonly programmeName: string;
  readonly programmeAr?: string;
  readonly edition: string;
  readonly projects: number;
  readonly cooperatives: number;
  readonly ledByWomen: number;
  /** Projects of which it is known who leads. */
  readonly leadKnown: number;
  readonly rural: number;
  readonly cost: Centimes;
  readonly granted: Centimes;
  readonly committed: Centimes;
  readonly paid: Centimes;
  readonly justified: Centimes;
  readonly sources: readonly string[];
}

export type ProgrammeTotals = Omit<EditionTotals, 'edition'> & {
  readonly editions: readonly EditionTotals[];
};

/** A target and what was reached. */
export interface Achievement {
  readonly programme: string;
  readonly programmeName: string;
  readonly programmeAr?: string;
  readonly measure: string;
  readonly place: string;
  readonly target?: number;
  readonly actual?: number;
  readonly atLeast: boolean;
  readonly day: Day;
  readonly source: string;
}

/** What changed at who was awarded. */
export interface Outcome {
  readonly awardId: string;
  readonly programme: string;
  readonly recipientFr: string;
  readonly recipientAr: string;
  readonly organisationId: string;
  readonly granted?: Centimes;
  readonly measure: string;
  readonly before?: number;
  readonly beforeOn?: Day;
  readonly after: number;
  readonly afterOn: Day;
  readonly source: string;
}

/** A share of a whole; nothing of nothing is no share. */
export function shareOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

/** How far a target was reached: 1 is reached, above it is more than promised. */
export function achieved({ target, actual }: Pick<Achievement, 'target' | 'actual'>): number | undefined {
  return target === undefined || actual === undefined ? undefined : shareOf(actual, target);
}
