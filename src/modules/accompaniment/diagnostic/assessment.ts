import type { RecordState } from '#platform/offline';
import type { Day } from '#platform/time';
import { itemsOf, type Dimension, type Instrument, type Item, type Score } from './instrument.ts';

/** What was found of one item: its score, what shows it, and when, by the clock of who wrote it. */
export interface Answer {
  readonly score: Score;
  readonly note?: string;
  /** Photographs and voice notes kept as evidence. */
  readonly files?: readonly string[];
  readonly at: string;
}

export const ASSESSMENT_KINDS = ['visit', 'self', 'control'] as const;
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number];

/** A diagnostic of a cooperative on a day: by its coach at a visit, by itself, by another who checks. */
export interface Assessment {
  readonly organisationId: string;
  readonly assessmentId: string;
  readonly enrolmentId: string;
  readonly communeCode: string;
  readonly visitId?: string;
  readonly kind: AssessmentKind;
  readonly instrument: string;
  readonly version: number;
  readonly day: Day;
  readonly by: string;
  readonly answers: Readonly<Record<string, Answer>>;
  /** Why a critical finding has no point of action. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly isLocked: boolean;
  /** Item by item: the score that stands, those it replaced, those somebody has to choose between. */
  readonly merged?: RecordState;
}

export interface DimensionScore {
  readonly key: string;
  /** Hundredths of a point, from 100 to 500; none while nothing that applies is scored. */
  readonly hundredths?: number;
  readonly answered: number;
  readonly of: number;
}

/** What is needed of a dimension to score it. */
interface Weighed extends Pick<Dimension, 'key'> {
  readonly items: readonly Pick<Item, 'key' | 'weight'>[];
}

/** Each dimension's score: the mean of its items by their weights, those that do not apply left out. */
export function dimensionScores(
  { dimensions }: { readonly dimensions: readonly Weighed[] },
  answers: Assessment['answers'],
): readonly DimensionScore[] {
  return dimensions.map((dimension) => scoreOf(dimension, answers));
}

/** The items a whole diagnostic still waits for. */
export function unansweredItems(
  instrument: Pick<Instrument, 'dimensions'>,
  answers: Assessment['answers'],
): readonly Item[] {
  return itemsOf(instrument).filter(({ key }) => answers[key] === undefined);
}

/** A critical finding, with the point of action that answers it, or why there is none. */
export interface Finding {
  readonly item: Item;
  readonly score: Score;
  readonly pointId?: string;
  readonly reason?: string;
}

/** The critical findings of a diagnostic: each wants a point of action or a written reason. */
export function criticalFindings(
  instrument: Pick<Instrument, 'dimensions'>,
  { answers, reasons }: Pick<Assessment, 'answers' | 'reasons'>,
  points: readonly { readonly pointId: string; readonly item?: string }[],
): readonly Finding[] {
  return itemsOf(instrument).flatMap((item) => {
    const score = answers[item.key]?.score ?? 0;
    if (score === 0 || score > item.criticalAtMost) return [];
    const pointId = points.find((point) => point.item === item.key)?.pointId;
    const reason = reasons[item.key];
    return [
      { item, score, ...(pointId !== undefined && { pointId }), ...(reason !== undefined && { reason }) },
    ];
  });
}

/** The findings nothing was said of yet. */
export function unansweredFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ pointId, reason }) => pointId === undefined && reason === undefined);
}

function scoreOf({ key, items }: Weighed, answers: Assessment['answers']): DimensionScore {
  let [sum, weights, answered] = [0, 0, 0];
  for (const item of items) {
    const score = answers[item.key]?.score;
    if (score === undefined) continue;
    answered += 1;
    if (score === 0) continue;
    sum += score * item.weight;
    weights += item.weight;
  }
  const hundredths = weights === 0 ? undefined : Math.round((100 * sum) / weights);
  return { key, answered, of: items.length, ...(hundredths !== undefined && { hundredths }) };
}
