import type { FieldInstrument, FieldItem, FieldPoint, FieldVisit } from './field-visit.ts';

/** The critical items scored low that nothing answers yet. */
export function openFindings(visit: FieldVisit, instrument: FieldInstrument | undefined): FieldItem[] {
  const items = instrument?.dimensions.flatMap((dimension) => dimension.items) ?? [];
  return items.filter(({ key, criticalAtMost }) => {
    const score = visit.answers.find((answer) => answer.item === key)?.score ?? 0;
    const isFinding = score > 0 && score <= criticalAtMost;
    return isFinding && visit.explained[key] === undefined && !visit.points.some(({ item }) => item === key);
  });
}

/** Points of earlier visits nobody has said a word about today. */
export function untoldPoints(visit: FieldVisit): FieldPoint[] {
  return visit.openPoints.filter(({ outcome }) => outcome === undefined);
}

/** How many items of the instrument still have no score. */
export function unanswered(visit: FieldVisit, instrument: FieldInstrument | undefined): number {
  const items = instrument?.dimensions.flatMap((dimension) => dimension.items) ?? [];
  const answered = new Set(visit.answers.map(({ item }) => item));
  return items.filter(({ key }) => !answered.has(key)).length;
}
