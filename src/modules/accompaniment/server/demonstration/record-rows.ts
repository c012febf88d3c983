import { newId } from '#platform/ids';
import { addDays, type Day } from '#platform/time';
import type { ActionPoint } from '../../diagnostic/action-point.ts';
import { criticalFindings, type Answer, type Assessment } from '../../diagnostic/assessment.ts';
import { BROUGHT, instrumentOn, itemsOf, type Instrument, type Score } from '../../diagnostic/instrument.ts';
import type { Visit } from '../../visit/visit.ts';
import type { Walked } from './cohort-rows.ts';

/** What was written at the visits of an enrolment. */
export interface Recorded {
  readonly assessments: readonly Assessment[];
  readonly points: readonly ActionPoint[];
}

const DAYS_FOR_POINT = 75;
const SCORES = [1, 2, 3, 4, 5] as const;
const WHAT = [
  'Ouvrir un cahier de recettes et de dépenses, et le tenir chaque semaine',
  'Tenir l’assemblée et en écrire le procès-verbal',
  'Calculer le prix d’une pièce : matière, temps, transport',
  'Écrire la règle de paiement du travail et la lire à toutes',
] as const;

/** The diagnostics and the action plan of an enrolment: cooperatives get better, not all, not everywhere. */
export function recordRows({ enrolment, visits, chance }: Walked): Recorded {
  const done = visits.filter(({ doneOn }) => doneOn !== undefined);
  const assessments: Assessment[] = [];
  const points: ActionPoint[] = [];
  for (const visit of done) {
    const day = visit.doneOn ?? visit.dueOn;
    const isScored = visit.kind !== 'follow-up' || visit.ordinal % 2 === 1;
    const instrument = instrumentOn(BROUGHT, day);
    if (!isScored || instrument === undefined) continue;
    const answers = answersOf(instrument, { chance, step: assessments.length, day });
    const agreed = newPoints(instrument, { answers, visit, day, chance, known: points });
    const reasons = Object.fromEntries(
      criticalFindings(instrument, { answers, reasons: {} }, [...points, ...agreed])
        .filter(({ pointId }) => pointId === undefined)
        .map(({ item }) => [item.key, 'Repris à la prochaine visite : un point à la fois.']),
    );
    points.push(...agreed);
    assessments.push({
      ...enrolment,
      assessmentId: newId<'assessment'>(),
      visitId: visit.visitId,
      kind: 'visit',
      instrument: instrument.instrument,
      version: instrument.version,
      day,
      by: visit.coachName,
      answers,
      reasons,
      isLocked: visit.state === 'validated',
    });
  }
  return { assessments, points: points.map((point) => settled(point, done)) };
}

function answersOf(
  instrument: Instrument,
  { chance, step, day }: { readonly chance: Walked['chance']; readonly step: number; readonly day: Day },
): Assessment['answers'] {
  const growth = 0.1 + chance('growth') * 0.35;
  return Object.fromEntries(
    itemsOf(instrument).map(({ key }): [string, Answer] => {
      const level = 1 + chance(`start ${key}`) * 2.6 + step * growth + chance(`step ${step} ${key}`) * 0.9;
      const score: Score = SCORES[Math.min(4, Math.max(0, Math.floor(level) - 1))] ?? 1;
      return [key, { score, at: `${day}T10:00:00.000Z` }];
    }),
  );
}

function newPoints(
  instrument: Instrument,
  {
    answers,
    visit,
    day,
    chance,
    known,
  }: {
    readonly answers: Assessment['answers'];
    readonly visit: Visit;
    readonly day: Day;
    readonly chance: Walked['chance'];
    readonly known: readonly ActionPoint[];
  },
): ActionPoint[] {
  const findings = criticalFindings(instrument, { answers, reasons: {} }, known);
  return findings
    .filter(({ pointId }) => pointId === undefined)
    .slice(0, 3)
    .map(({ item }, at): ActionPoint => ({
      organisationId: visit.organisationId,
      pointId: newId<'action-point'>(),
      enrolmentId: visit.enrolmentId,
      communeCode: visit.communeCode,
      visitId: visit.visitId,
      item: item.key,
      what: WHAT[Math.floor(chance(`what ${item.key}`) * WHAT.length)] ?? WHAT[0],
      owner: at === 1 ? 'coach' : 'cooperative',
      dueOn: addDays(day, DAYS_FOR_POINT),
      state: 'open',
      at: `${day}T10:30:00.000Z`,
    }));
}

/** Most points are done by the next visit; the others are looked at and stay open. */
function settled(point: ActionPoint, done: readonly Visit[]): ActionPoint {
  const agreedAt = done.findIndex(({ visitId }) => visitId === point.visitId);
  const next = done[agreedAt + 1];
  if (next === undefined) return point;
  const state = point.owner === 'cooperative' || agreedAt > 0 ? 'done' : 'open';
  return { ...point, state, lookedAt: next.visitId, at: `${next.doneOn ?? next.dueOn}T10:00:00.000Z` };
}
