import type { Day } from '#platform/time';
import type { ActivityStatus } from './activity/activity-status.ts';
import type { Evidence } from './activity.ts';
import type { Mark } from './assertion/assertion.ts';
import type { Attribute } from './assertion/attribute.ts';
import type { Task } from './assertion/task.ts';
import type { Cooperative } from './cooperative.ts';
import type { Headcount } from './headcount.ts';
import type { Identifier } from './identifier.ts';
import type { LifeEvent } from './life-event.ts';
import type { Member, Term } from './member.ts';

/** What a cooperative says of itself to the public. */
export interface PublicPage {
  readonly storyFr?: string;
  readonly storyAr?: string;
  readonly products?: string;
  readonly phone?: string;
  readonly opening?: string;
}

export const DOCUMENT_KINDS = [
  'statutes',
  'member-list',
  'minutes',
  'accounts',
  'certificate',
  'other',
] as const;

export interface Document {
  readonly documentId: string;
  readonly kind: (typeof DOCUMENT_KINDS)[number];
  readonly title: string;
  readonly fileId?: string;
  readonly day: Day;
  readonly visibility: 'public' | 'reach';
}

/** A member of the register's people, with the functions held. */
export type MemberOfThread = Member & { readonly terms: readonly Term[] };

/** The thread of a cooperative: everything the register knows of it, in one place. */
export interface Thread {
  readonly cooperative: Cooperative;
  readonly page: PublicPage;
  readonly identifiers: readonly Identifier[];
  readonly events: readonly LifeEvent[];
  readonly headcount?: Headcount;
  readonly documents: readonly Document[];
  readonly evidence: readonly Evidence[];
  /** How alive it is today, by the public rule; and from when, without another sign, it is less so. */
  readonly activity: ActivityStatus;
  readonly agesOn?: Day;
  /** How sure each value is. */
  readonly marks: Readonly<Partial<Record<Attribute, Mark>>>;
  /** What the office of its place has to settle of it. */
  readonly openTasks: readonly Task[];
  readonly womenOnly: boolean;
  readonly ledByWomen: boolean;
  /** Only for its officers and its office: people, and who recorded what. Absent for everybody else. */
  readonly within?: { readonly members: readonly MemberOfThread[]; readonly memberCount: number };
}
