import { addDays, type Day } from '#platform/time';
import type { Attribute } from './attribute.ts';

/** What an office has to settle: sources that differ, a status contested, a sanction asked for. */
export const TASK_KINDS = ['contradiction', 'contest', 'sanction'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** How a task ended: the office decided, the sources agreed, or who asked took it back. */
export const TASK_ENDS = ['decided', 'agreed', 'withdrawn'] as const;
export type TaskEnd = (typeof TASK_ENDS)[number];

/** What an office has to settle of one organisation. Its owner is the office of the place. */
export interface Task {
  readonly organisationId: string;
  readonly communeCode: string;
  readonly taskId: string;
  readonly kind: TaskKind;
  /** The attribute contradicted, or `status`. */
  readonly about: Attribute | 'status';
  readonly openedOn: Day;
  readonly dueOn: Day;
  readonly reason?: string;
  readonly end?: TaskEnd;
  readonly endedOn?: Day;
  readonly outcome?: string;
}

/** Days an office has to settle what waits for it. The house's own rule, not a delay of the law. */
export const DAYS_TO_SETTLE = 30;

/** The day by which a task opened on a day is to be settled. */
export function dueDay(openedOn: Day): Day {
  return addDays(openedOn, DAYS_TO_SETTLE);
}

export function isLate({ dueOn }: Pick<Task, 'dueOn'>, today: Day): boolean {
  return dueOn < today;
}
