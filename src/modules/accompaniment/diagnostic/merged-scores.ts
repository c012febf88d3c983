import {
  mergeField,
  settleField,
  type Classes,
  type FieldState,
  type RecordState,
  type Written,
} from '#platform/offline';
import type { Answer, Assessment } from './assessment.ts';
import type { Score } from './instrument.ts';

/** What was told of one item. */
export interface ScoreTold {
  readonly item: string;
  readonly score: Score;
  readonly note?: string;
  readonly files?: readonly string[];
  readonly at: string;
  /** The score its author had before her eyes: none, or not said. */
  readonly base?: Score | null;
  /** She saw the scores that stood against each other, and chose. */
  readonly chosen?: boolean;
}

/** A score somebody else gave to the same item, without having seen the one that stands. */
export interface ScoreBeside {
  readonly score: Score;
  readonly at: string;
  readonly by: string;
}

type Merging = Pick<Assessment, 'answers' | 'reasons' | 'day' | 'by' | 'merged'>;

/**
 * The record of a diagnostic with scores told by somebody. A score is governed: given by two who did not see
 * each other, neither wins and a person chooses. Of notes the newer stands, the other stays in the history;
 * photographs add up. In whatever order and however often they are told, the same is found.
 */
export function mergedScores(assessment: Merging, told: readonly ScoreTold[], by: string): RecordState {
  return told.reduce((record, one) => withScore(record, one, by), mergedOf(assessment));
}

/** The record with the reason why a finding has no point: the newer stands, the other is history. */
export function mergedReason(
  assessment: Merging,
  { item, reason, at }: { readonly item: string; readonly reason: string; readonly at: string },
  by: string,
): RecordState {
  const field = `${item}${REASON}`;
  const to = { value: reason, at, by };
  return mergeField(mergedOf(assessment), { field, base: undefined, to }, scalar(field));
}

/** The reasons that stand. */
export function reasonsOf(record: RecordState): Assessment['reasons'] {
  return Object.fromEntries(
    Object.entries(record).flatMap(([field, { current }]) => {
      if (!field.endsWith(REASON) || typeof current?.value !== 'string') return [];
      return [[field.slice(0, -REASON.length), current.value]];
    }),
  );
}

/** The answers that stand. */
export function answersOf(record: RecordState): Assessment['answers'] {
  return Object.fromEntries(
    Object.keys(record)
      .filter((field) => !PARTS.some((part) => field.endsWith(part)))
      .flatMap((item) => {
        const answer = answerOf(record, item);
        return answer === undefined ? [] : [[item, answer]];
      }),
  );
}

/** The items somebody has to choose a score for, with the scores that stand against the one shown. */
export function disputedScores({ merged = {} }: Pick<Assessment, 'merged'>): Record<string, ScoreBeside[]> {
  const disputed = Object.entries(merged).filter(([, { disputed: list = [] }]) => list.length > 0);
  return Object.fromEntries(
    disputed.map(([item, { disputed: list = [] }]) => [
      item,
      list.flatMap(({ value, at, by }) => (isScore(value) ? [{ score: value, at, by }] : [])),
    ]),
  );
}

/** Beside the score of an item, each with a rule of its own. */
const [NOTE, FILES, REASON] = ['/note', '/files', '/reason'];
const PARTS = [NOTE, FILES, REASON];

function withScore(record: RecordState, told: ScoreTold, by: string): RecordState {
  const { item, note, files, at } = told;
  const noteField = `${item}${NOTE}`;
  const scored = withOnlyScore(record, told, by);
  const to = { value: note, at, by };
  const noted =
    note === undefined
      ? scored
      : mergeField(scored, { field: noteField, base: undefined, to }, scalar(noteField));
  if (files === undefined) return noted;
  return mergeField(noted, { field: `${item}${FILES}`, entries: files.map((id) => ({ id })) }, {});
}

function withOnlyScore(record: RecordState, told: ScoreTold, by: string): RecordState {
  const { item, score, base, at } = told;
  const to: Written = { value: score, at, by };
  if (told.chosen === true) return settleField(record, item, to);
  // Who only adds a note gives no score again.
  if (base === score) return record;
  return mergeField(record, { field: item, base: base ?? undefined, to }, classOf(item, told));
}

/** Who does not say what she saw had the page before her: the newer stands. */
function classOf(item: string, { base }: Pick<ScoreTold, 'base'>): Classes {
  return base === undefined ? scalar(item) : { [item]: 'governed' };
}

function scalar(field: string): Classes {
  return { [field]: 'scalar' };
}

/** The record as it was merged; of one written before records were merged, what stands in it. */
function mergedOf({ merged, answers, reasons, day, by }: Merging): RecordState {
  if (merged !== undefined) return merged;
  const fields = Object.entries(answers).flatMap(([item, { score, note, files, at }]) => [
    standing(item, { value: score, at, by }),
    ...(note === undefined ? [] : [standing(`${item}${NOTE}`, { value: note, at, by })]),
    ...(files === undefined ? [] : [added(`${item}${FILES}`, files)]),
  ]);
  const explained = Object.entries(reasons).map(([item, value]) =>
    standing(`${item}${REASON}`, { value, at: day, by }),
  );
  return Object.fromEntries([...fields, ...explained]);
}

function standing(field: string, current: Written): readonly [string, FieldState] {
  return [field, { current }];
}

function added(field: string, files: readonly string[]): readonly [string, FieldState] {
  return [field, { entries: files.map((id) => ({ id })) }];
}

function answerOf(record: RecordState, item: string): Answer | undefined {
  const current = record[item]?.current;
  if (current === undefined || !isScore(current.value)) return undefined;
  const note = record[`${item}${NOTE}`]?.current?.value;
  const files = record[`${item}${FILES}`]?.entries?.map(({ id }) => id);
  return {
    score: current.value,
    at: current.at,
    ...(typeof note === 'string' && { note }),
    ...(files !== undefined && { files }),
  };
}

function isScore(value: unknown): value is Score {
  return value === 0 || value === 1 || value === 2 || value === 3 || value === 4 || value === 5;
}
