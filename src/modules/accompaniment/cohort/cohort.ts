import { newId, type OrganisationId } from '#platform/ids';
import { ok, refused, type Result } from '#platform/result';
import { covers, regionCodeOf } from '#platform/territory';
import type { Day } from '#platform/time';
import type { LocalCalendar } from '../calendar/rest-day.ts';
import { windowOf, type StageTemplate } from '../visit/template.ts';
import type { CohortId, EnrolmentId, Visit } from '../visit/visit.ts';

/** Those a programme walks with, from a day on. */
export interface Cohort {
  readonly cohortId: CohortId;
  readonly programme: string;
  readonly nameFr: string;
  readonly nameAr: string;
  readonly template: string;
  readonly templateVersion: number;
  readonly instrument: string;
  readonly startsOn: Day;
  readonly capacity: number;
  /** Places kept for a region; a region without a number shares the whole. */
  readonly regionCapacity: Readonly<Record<string, number>>;
  /** How many are enrolled, by region. */
  readonly enrolled: Readonly<Record<string, number>>;
  readonly heldBy: OrganisationId;
  readonly version: number;
}

export const ENROLMENT_STATES = ['active', 'completed', 'left'] as const;
export const LEAVING = ['stopped-working', 'no-longer-wishes', 'joined-to-another', 'other'] as const;

/** A cooperative in a cohort, with its coach. */
export interface Enrolment {
  readonly organisationId: OrganisationId;
  readonly enrolmentId: EnrolmentId;
  readonly cohortId: CohortId;
  readonly programme: string;
  readonly communeCode: string;
  readonly coachId: string;
  readonly coachName: string;
  readonly formerCoaches: readonly string[];
  readonly enrolledOn: Day;
  readonly state: (typeof ENROLMENT_STATES)[number];
  readonly leftOn?: Day;
  readonly leftReason?: string;
  readonly version: number;
}

/** A coach, where she sets out from. */
export interface Coach {
  readonly personId: string;
  readonly nameLatin: string;
  readonly nameArabic?: string;
  readonly baseCommune: string;
  /** The place her mandate covers; without it, the region she sets out from. */
  readonly reach?: string;
}

/** Whether a coach works there: nobody is given a cooperative she could not open. */
export function coachReaches({ reach, baseCommune }: Coach, communeCode: string): boolean {
  return covers(reach ?? regionCodeOf(baseCommune), communeCode);
}

type Places = Pick<Cohort, 'capacity' | 'regionCapacity' | 'enrolled'>;

/** How many are enrolled in all. */
export function enrolledCount({ enrolled }: Pick<Cohort, 'enrolled'>): number {
  return Object.values(enrolled).reduce((sum, count) => sum + count, 0);
}

/** The enrolled with one more from a place, as long as the cohort and its region have a place left. */
export function withOneMore(
  cohort: Places,
  communeCode: string,
): Result<Cohort['enrolled'], 'cohort-full' | 'region-full'> {
  if (enrolledCount(cohort) >= cohort.capacity) return refused('cohort-full', 'cooperative');
  const region = regionCodeOf(communeCode);
  const here = cohort.enrolled[region] ?? 0;
  if (here >= (cohort.regionCapacity[region] ?? cohort.capacity))
    return refused('region-full', 'cooperative');
  return ok({ ...cohort.enrolled, [region]: here + 1 });
}

/** The enrolled when one from a place leaves. */
export function withOneLess({ enrolled }: Pick<Cohort, 'enrolled'>, communeCode: string): Cohort['enrolled'] {
  const region = regionCodeOf(communeCode);
  return { ...enrolled, [region]: Math.max(0, (enrolled[region] ?? 0) - 1) };
}

/** The visits of an enrolment, by the plan its cohort is pinned to and the calendar of its place. */
export function plannedVisits(
  enrolment: Omit<Enrolment, 'state' | 'version' | 'programme'>,
  template: StageTemplate,
  place: LocalCalendar,
): Visit[] {
  const { organisationId, enrolmentId, cohortId, communeCode, enrolledOn } = enrolment;
  const { coachId, coachName, formerCoaches } = enrolment;
  return template.stages.map((stage) => ({
    organisationId,
    visitId: newId<'visit'>(),
    enrolmentId,
    cohortId,
    communeCode,
    coachId,
    coachName,
    formerCoaches,
    enrolledOn,
    ordinal: stage.ordinal,
    kind: stage.kind,
    ...windowOf(stage, template, { enrolledOn, place }),
    state: 'planned',
    version: 1,
  }));
}
