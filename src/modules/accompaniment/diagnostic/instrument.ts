import type { Locale } from '#platform/text';
import { asDay, type Day } from '#platform/time';
import { refused, ok, type Result } from '#platform/result';
import data from './instruments.json' with { type: 'json' };

/** A score: from 1, nothing is in place, to 5, an example to others; 0 when it does not apply here. */
export const SCORES = [0, 1, 2, 3, 4, 5] as const;
export type Score = (typeof SCORES)[number];
export const FULL_SCORE = 5;

export type Label = Readonly<Record<Locale, string>>;

/** What is looked at: its weight in its dimension, and up to which score it is critical. */
export interface Item {
  readonly key: string;
  readonly label: Label;
  readonly weight: number;
  readonly criticalAtMost: number;
}

/** A side of a cooperative's life. `bridges` names what it continues of the version before. */
export interface Dimension {
  readonly key: string;
  readonly label: Label;
  readonly items: readonly Item[];
  readonly bridges: readonly string[];
}

/** A diagnostic, at a version that is never changed: what was scored keeps meaning what it meant. */
export interface Instrument {
  readonly instrument: string;
  readonly version: number;
  readonly publishedOn: Day;
  readonly dimensions: readonly Dimension[];
}

/** The versions Twiza brings; a programme publishes the following ones. */
export const BROUGHT: readonly Instrument[] = data.versions.map((one) => ({
  ...one,
  publishedOn: asDay(one.publishedOn),
}));

/** The version in force on a day: the last that was published by then. */
export function instrumentOn(versions: readonly Instrument[], day: Day): Instrument | undefined {
  return versions
    .filter(({ publishedOn }) => publishedOn <= day)
    .toSorted((a, b) => a.version - b.version)
    .at(-1);
}

/** Every item of an instrument. */
export function itemsOf({ dimensions }: Pick<Instrument, 'dimensions'>): readonly Item[] {
  return dimensions.flatMap(({ items }) => items);
}

type Misfit =
  | 'instrument-empty'
  | 'key-twice'
  | 'weight-missing'
  | 'critical-out-of-range'
  | 'bridge-unknown'
  | 'bridge-twice';

/** Whether a version may follow another: keys once, weights that count, bridges that lead somewhere. */
export function instrumentFits(
  next: Pick<Instrument, 'dimensions'>,
  before: Pick<Instrument, 'dimensions'> | undefined,
): Result<undefined, Misfit> {
  const items = itemsOf(next);
  if (items.length === 0 || next.dimensions.some((one) => one.items.length === 0))
    return refused('instrument-empty');
  if (isTwice(next.dimensions.map(({ key }) => key)) || isTwice(items.map(({ key }) => key)))
    return refused('key-twice');
  if (items.some(({ weight }) => !(weight > 0))) return refused('weight-missing');
  if (items.some(({ criticalAtMost }) => criticalAtMost < 0 || criticalAtMost >= FULL_SCORE))
    return refused('critical-out-of-range');
  const bridges = next.dimensions.flatMap((one) => one.bridges);
  const known = new Set(before?.dimensions.map(({ key }) => key));
  const unknown = bridges.find((bridge) => !known.has(bridge));
  if (unknown !== undefined) return refused('bridge-unknown', undefined, { dimension: unknown });
  return isTwice(bridges) ? refused('bridge-twice') : ok(undefined);
}

function isTwice(keys: readonly string[]): boolean {
  return new Set(keys).size < keys.length;
}
