import { z } from 'zod';
import type { Words } from '#platform/text';
import { parseDay, type Day } from '#platform/time';

/** How an office ends a finding: the data was corrected, or it was right all along. */
export const OUTCOMES = ['corrected', 'right'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Something a rule does not allow: a task of the office of the place. `gone`: the data no longer says so. */
export interface Finding {
  readonly organisationId: string;
  readonly findingId: string;
  readonly communeCode: string;
  readonly rule: string;
  readonly value: string;
  readonly foundOn: Day;
  readonly state: 'open' | 'gone' | Outcome;
}

/** A finding that waits no more: when, by whom or by the rules, and why. */
export interface EndedFinding extends Finding {
  readonly endedAt: string;
  readonly endedBy: string;
  readonly note?: string;
}

export const SettleFindingInput = z.object({
  organisation: z.uuid(),
  finding: z.uuid(),
  outcome: z.enum(OUTCOMES),
  note: z.string().trim().min(3, 'note-missing').max(500),
});

/** Findings of one page. */
export const FINDINGS_A_PAGE = 50;

/** What was seen, as people read it: a day in words, numbers as they are. */
export function shownSeen({ value }: Pick<Finding, 'value'>, { day }: Pick<Words, 'day'>): string {
  const seen = parseDay(value);
  return seen === undefined ? value : day(seen);
}

/** Of those that ended, the last ones are shown. */
export const ENDED_SHOWN = 10;
