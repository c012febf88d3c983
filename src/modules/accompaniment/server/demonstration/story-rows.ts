import { newId } from '#platform/ids';
import { regionCodeOf } from '#platform/territory';
import { addDays, type Day } from '#platform/time';
import { THEMES } from '../../training/attendance.ts';
import type { Visit } from '../../visit/visit.ts';
import type { Chance } from './chance.ts';
import { basesOf, type Walked } from './cohort-rows.ts';

/** What happened to a visit, as its state says. */
export function eventRows(visit: Visit) {
  const { state, day, doneOn, validatedOn, agreement } = visit;
  const events = [
    ...(day === undefined ? [] : [event(visit, { kind: 'propose', day, at: addDays(day, -9) })]),
    ...(state === 'planned' || state === 'proposed' || day === undefined
      ? []
      : [event(visit, { kind: 'confirm', day, at: addDays(day, -7), reason: 'phone' })]),
    ...(state === 'missed'
      ? [event(visit, { kind: 'miss', day: visit.dueOn, at: visit.dueOn, reason: missedFor(visit) })]
      : []),
    ...(doneOn !== undefined && doneOn > visit.closesOn
      ? [event(visit, { kind: 'reschedule', day: doneOn, at: visit.dueOn, reason: putOffFor(visit) })]
      : []),
  ];
  if (doneOn === undefined) return events;
  return [
    ...events,
    event(visit, { kind: 'start', day: doneOn, at: doneOn }),
    event(visit, { kind: 'finish', day: doneOn, at: doneOn }),
    ...(agreement?.how === 'own-account' ? [event(visit, { kind: 'agree', day: doneOn, at: doneOn })] : []),
    ...(validatedOn === undefined
      ? []
      : [event(visit, { kind: 'validate', day: validatedOn, at: validatedOn })]),
  ];
}

/** Three cooperatives of four say what they think of a visit. */
export function ratingRow(visit: Visit, chance: Chance) {
  const luck = chance(`stars ${visit.ordinal}`);
  if (visit.doneOn === undefined || luck > 0.75) return [];
  return [
    {
      organisation_id: visit.organisationId,
      visit_id: visit.visitId,
      commune_code: visit.communeCode,
      coach_id: visit.coachId,
      cohort_id: visit.cohortId,
      stars: luck < 0.03 ? 2 : luck < 0.15 ? 3 : luck < 0.42 ? 4 : 5,
      day: visit.doneOn,
    },
  ];
}

/** A session for each region, and who of its cooperatives was there. */
export function sessionsOf(
  walked: readonly Walked[],
  { cohortId, today }: { readonly cohortId: string; readonly today: Day },
) {
  const regions = [...Map.groupBy(walked, ({ enrolment }) => regionCodeOf(enrolment.communeCode))];
  const sessions = regions.flatMap(([region, list], at) => {
    const [first] = list;
    if (first === undefined) return [];
    const theme = THEMES[at % THEMES.length] ?? 'governance';
    return [
      {
        session_id: newId<'session'>(),
        cohort_id: cohortId,
        theme,
        title: TITLES[theme],
        commune_code: basesOf(region)[0] ?? first.enrolment.communeCode,
        day: addDays(today, -40 - at),
        minutes: 360,
        capacity: 400,
        trainer_id: first.enrolment.coachId,
        trainer_name: first.enrolment.coachName,
      },
    ];
  });
  const attendance = regions.flatMap(([, list], at) =>
    list.slice(0, 30).flatMap(({ enrolment, chance }) =>
      ['Présidente', 'Trésorière'].map((guest) => ({
        organisation_id: enrolment.organisationId,
        session_id: sessions[at]?.session_id,
        person_key: `guest:${guest.toLocaleLowerCase('fr')}`,
        commune_code: enrolment.communeCode,
        guest,
        present: chance(guest) < 0.8,
        minutes: chance(guest) < 0.8 ? 360 : 0,
        told_at: `${addDays(today, -40 - at)}T16:00:00Z`,
        told_by: enrolment.coachName,
      })),
    ),
  );
  return { sessions, attendance };
}

const TITLES = {
  governance: 'Tenir l’assemblée et son procès-verbal',
  stock: 'Compter et garder la matière',
  'financial-education': 'Le cahier de caisse',
  'communication-marketing': 'Montrer et vendre son travail',
  'women-leadership': 'Prendre la parole, décider',
  'food-hygiene': 'L’hygiène dans l’atelier',
  distribution: 'De l’atelier à l’étal',
} as const;

function event(
  visit: Visit,
  told: { readonly kind: string; readonly day: Day; readonly at: Day; readonly reason?: string },
) {
  const hour = { propose: '08', confirm: '09', start: '10', finish: '12', agree: '18', validate: '09' }[
    told.kind
  ];
  const at = `${told.at}T${hour ?? '10'}:00:00Z`;
  return {
    organisation_id: visit.organisationId,
    event_id: newId<'visit-event'>(),
    visit_id: visit.visitId,
    commune_code: visit.communeCode,
    kind: told.kind,
    day: told.day,
    reason: told.reason,
    made_at: at,
    received_at: at,
    made_by: told.kind === 'validate' ? 'Nadia Sebbar' : visit.coachName,
  };
}

function missedFor({ ordinal }: Visit): string {
  return ['nobody-there', 'road', 'weather', 'coach-away'][ordinal % 4] ?? 'other';
}

function putOffFor({ ordinal }: Visit): string {
  return ['cooperative-asked', 'weather', 'souk-or-feast', 'road', 'coach-away'][ordinal % 5] ?? 'other';
}
