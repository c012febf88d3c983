import type { Day } from '#platform/time';

export const STEPS = ['frozen', 'approved', 'published'] as const;
export type VintageStep = (typeof STEPS)[number];

/** What was done with a vintage, when and by whom. */
export interface DoneStep {
  readonly step: VintageStep;
  readonly doneAt: string;
  readonly doneBy: string;
  readonly personId?: string;
}

/** The figures of a day as they were at an instant. Nothing of it ever changes. */
export interface Vintage {
  readonly vintageId: string;
  readonly day: Day;
  readonly takenAt: string;
  readonly hash: string;
  readonly figures: number;
  readonly steps: readonly DoneStep[];
}

/** A frozen figure. The two sums of a share are kept apart; a count has no whole. */
export interface VintageValue {
  readonly indicator: string;
  readonly version: number;
  readonly place: string;
  /** '' for all sectors. */
  readonly sector: string;
  readonly part: number;
  readonly whole?: number;
  readonly hidden: boolean;
}

export type StepRefusal = 'already-done' | 'frozen-by-you' | 'not-approved';

/** Whether a step may be done now: an approval by somebody else than who froze, then the publication. */
export function stepFits(
  { steps }: Pick<Vintage, 'steps'>,
  step: Exclude<VintageStep, 'frozen'>,
  personId: string | undefined,
): StepRefusal | undefined {
  if (steps.some((done) => done.step === step)) return 'already-done';
  const frozenBy = steps.find((done) => done.step === 'frozen')?.personId;
  if (step === 'approved' && frozenBy === personId) return 'frozen-by-you';
  if (step === 'published' && steps.every((done) => done.step !== 'approved')) return 'not-approved';
  return undefined;
}

/** The text a vintage is told by: one line a figure, in the order of its keys, whatever the order it came in. */
export function vintageText(day: Day, values: readonly VintageValue[]): string {
  const lines = values.map(({ indicator, version, place, sector, part, whole, hidden }) =>
    [indicator, version, place, sector, part, whole ?? '', hidden ? 'hidden' : ''].join('|'),
  );
  return [day, ...lines.toSorted()].join('\n');
}

/** A figure that differs from one vintage to a later one of the same day. */
export interface Revision {
  readonly indicator: string;
  readonly place: string;
  readonly sector: string;
  readonly before?: VintageValue;
  readonly after?: VintageValue;
}

/** What a later vintage revised of an earlier one. */
export function revisions(before: readonly VintageValue[], after: readonly VintageValue[]): Revision[] {
  const keyOf = ({ indicator, place, sector }: VintageValue) => `${indicator}|${place}|${sector}`;
  const known = new Map(before.map((one) => [keyOf(one), one]));
  const changed = after.flatMap((one): Revision[] => {
    const was = known.get(keyOf(one));
    known.delete(keyOf(one));
    if (was !== undefined && was.part === one.part && was.whole === one.whole) return [];
    const { indicator, place, sector } = one;
    return [{ indicator, place, sector, ...(was !== undefined && { before: was }), after: one }];
  });
  const gone = [...known.values()].map((was) => ({
    indicator: was.indicator,
    place: was.place,
    sector: was.sector,
    before: was,
  }));
  return [...changed, ...gone];
}
