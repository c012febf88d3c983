import { newId, type OrganisationId } from '#platform/ids';
import { communesOf, provincesOf, regionCodeOf } from '#platform/territory';
import { addDays, daysBetween, type Day } from '#platform/time';
import { soukDayOf } from '../../calendar/souk-day.ts';
import { workingDayFrom } from '../../calendar/rest-day.ts';
import { plannedVisits, type Coach, type Enrolment } from '../../cohort/cohort.ts';
import { minutesBetween } from '../../planning/distance.ts';
import type { StageTemplate } from '../../visit/template.ts';
import type { Agreement, CohortId, Visit } from '../../visit/visit.ts';
import { chanceOf, type Chance } from './chance.ts';

/** A cooperative a cohort may take: registered, and not old. */
export interface Entry {
  readonly organisationId: OrganisationId;
  readonly communeCode: string;
}

/** An enrolment of the demonstration with its visits as they went. */
export interface Walked {
  readonly enrolment: Enrolment;
  readonly visits: readonly Visit[];
  readonly chance: Chance;
}

const [FIRST_DAYS_AGO, SPREAD_DAYS] = [400, 330];
const DAYS_TO_VALIDATE = 12;

/** Every cooperative with the coach who sets out nearest to it within its region, and its visits to today. */
export function cohortRows(
  entries: readonly Entry[],
  {
    cohortId,
    plan,
    coaches,
    today,
  }: {
    readonly cohortId: CohortId;
    readonly plan: StageTemplate;
    readonly coaches: readonly Coach[];
    readonly today: Day;
  },
): Walked[] {
  return entries.flatMap((entry) => {
    const chance = chanceOf(entry.organisationId);
    const coach = nearestCoach(entry, coaches);
    if (coach === undefined) return [];
    const ago = FIRST_DAYS_AGO - Math.floor(chance('enrolled') * SPREAD_DAYS);
    const enrolment: Enrolment = {
      ...entry,
      enrolmentId: newId<'enrolment'>(),
      cohortId,
      programme: 'mourafaka',
      coachId: coach.personId,
      coachName: coach.nameLatin,
      formerCoaches: [],
      enrolledOn: workingDayFrom(addDays(today, -ago)),
      state: 'active',
      version: 1,
    };
    const souk = soukDayOf(entry.communeCode);
    const place = souk === undefined ? {} : { souk: souk.weekday };
    const visits = plannedVisits(enrolment, plan, place).map((visit) => walked(visit, { chance, today }));
    return [{ enrolment, visits, chance }];
  });
}

/** The towns coaches of the demonstration set out from: the two largest of each region. */
export function basesOf(region: string): readonly string[] {
  const communes = provincesOf(region).flatMap(({ code }) => communesOf(code));
  return communes
    .toSorted((a, b) => b.population - a.population)
    .slice(0, 2)
    .map(({ code }) => code);
}

function nearestCoach({ communeCode }: Entry, coaches: readonly Coach[]): Coach | undefined {
  const region = regionCodeOf(communeCode);
  return coaches
    .filter(({ baseCommune }) => regionCodeOf(baseCommune) === region)
    .toSorted(
      (a, b) => minutesBetween(a.baseCommune, communeCode) - minutesBetween(b.baseCommune, communeCode),
    )[0];
}

/** Where a visit stands today: done in its time, late, missed, still awaited; the coming ones proposed. */
function walked(visit: Visit, { chance, today }: { readonly chance: Chance; readonly today: Day }): Visit {
  const luck = chance(`visit ${visit.ordinal}`);
  const delay = luck < 0.78 ? Math.floor(luck * 30) : luck < 0.9 ? 34 + Math.floor(luck * 20) : 0;
  const doneOn = workingDayFrom(addDays(visit.dueOn, delay));
  if (doneOn >= today || (luck >= 0.96 && daysBetween(visit.dueOn, today) < 130))
    return coming(visit, { chance, today });
  if (luck >= 0.94) return { ...visit, state: 'missed', day: visit.dueOn, version: 3 };
  const agreed = luck < 0.6 ? 'present' : 'own-account';
  const waits = luck > 0.5 && luck < 0.56 && daysBetween(doneOn, today) < 60;
  const agreement: Agreement = { name: 'Twiza', how: agreed, day: doneOn };
  const isRead = !waits && daysBetween(doneOn, today) > DAYS_TO_VALIDATE + luck * 20;
  return {
    ...visit,
    day: doneOn,
    startedOn: doneOn,
    checkIn: { consent: luck < 0.7 },
    doneOn,
    doneBy: visit.coachId,
    ...(!waits && { agreement }),
    state: isRead ? 'validated' : 'done',
    ...(isRead && { validatedOn: addDays(doneOn, DAYS_TO_VALIDATE) }),
    version: isRead ? 6 : 5,
  };
}

function coming(visit: Visit, { chance, today }: { readonly chance: Chance; readonly today: Day }): Visit {
  if (visit.opensOn > addDays(today, 10)) return visit;
  const luck = chance(`coming ${visit.ordinal}`);
  if (luck < 0.55) return visit;
  const day = workingDayFrom(addDays(today, 1 + Math.floor(luck * 12)));
  return { ...visit, day, state: luck < 0.8 ? 'proposed' : 'confirmed', version: luck < 0.8 ? 2 : 3 };
}
