import type { Day } from '#platform/time';

/** The registers an organisation may be in, and the numbers it bears there. */
export const SCHEMES = ['local-register', 'central-register', 'craft-register', 'ice', 'tax', 'cnss'] as const;
export type Scheme = (typeof SCHEMES)[number];

export interface Identifier {
  readonly identifierId: string;
  readonly scheme: Scheme;
  readonly value: string;
  /** Court that keeps the local register. */
  readonly court?: string;
  readonly fromDay?: Day;
  readonly toDay?: Day;
}
