import { addMonths, type Day } from '#platform/time';
import { agrees, ATTRIBUTE_RULES, ATTRIBUTES, SOURCES, type Attribute, type Source } from './attribute.ts';

/** One source's word on one attribute, on a day. Never edited: a later word replaces it. */
export interface Assertion {
  readonly assertionId: string;
  readonly attribute: Attribute;
  readonly value: string;
  readonly day: Day;
  readonly source: Source;
  /** An office has weighed what was said before: this sets it aside. */
  readonly decides: boolean;
  readonly reason?: string;
  readonly documentId?: string;
  readonly authorPersonId?: string;
  readonly recordedAt: string;
}

/** How sure a value is. */
export const MARKS = ['declared', 'confirmed', 'contradicted', 'stale'] as const;
export type Mark = (typeof MARKS)[number];

/** The value that wins, how sure it is, and what contradicts it. */
export interface WinningValue {
  readonly winner: Assertion;
  readonly mark: Mark;
  readonly against: readonly Assertion[];
}

/**
 * The winning value of an attribute, by the published rule; none while nobody has said anything. The order in
 * which words arrive does not matter: only their days, their sources and the moment they were recorded.
 */
export function winningValue(
  attribute: Attribute,
  assertions: readonly Assertion[],
  today: Day,
): WinningValue | undefined {
  const said = latestOfEach(assertions.filter((one) => one.attribute === attribute));
  const decision = said
    .filter(({ decides }) => decides)
    .toSorted(byRecording)
    .at(-1);
  const weighed = said.filter((one) => one === decision || !setAside(one, decision));
  const winner = weighed.toSorted((a, b) => strength(attribute, a, b)).at(-1);
  if (winner === undefined) return undefined;
  const rule = ATTRIBUTE_RULES[attribute];
  const heardSince = addMonths(winner.day, -rule.window);
  const against = weighed.filter(
    (one) => one.day >= heardSince && !agrees(attribute, one.value, winner.value),
  );
  const agreeing = said.filter((one) => agrees(attribute, one.value, winner.value));
  return {
    winner,
    mark: markOf({ against, agreeing, staleBefore: addMonths(today, -rule.months) }),
    against,
  };
}

/** How sure each attribute spoken of is; what is said of a person is left out. */
export function marksOf(assertions: readonly Assertion[], today: Day): Partial<Record<Attribute, Mark>> {
  const marks = ATTRIBUTES.filter((attribute) => ATTRIBUTE_RULES[attribute].personal !== true).flatMap(
    (attribute) => {
      const value = winningValue(attribute, assertions, today);
      return value === undefined ? [] : [[attribute, value.mark]];
    },
  );
  return Object.fromEntries(marks);
}

interface Judged {
  readonly against: readonly Assertion[];
  readonly agreeing: readonly Assertion[];
  readonly staleBefore: Day;
}

function markOf({ against, agreeing, staleBefore }: Judged): Mark {
  if (against.length > 0) return 'contradicted';
  if (agreeing.every(({ day }) => day < staleBefore)) return 'stale';
  const independent = new Set(agreeing.map(({ source }) => (source === 'list' ? 'office' : source)));
  return independent.size > 1 ? 'confirmed' : 'declared';
}

/** Each source's last word; an earlier one of the same source counts no more. */
function latestOfEach(assertions: readonly Assertion[]): Assertion[] {
  const latest = new Map<string, Assertion>();
  for (const one of assertions.toSorted(byDay)) latest.set(`${one.source} ${one.decides}`, one);
  return [...latest.values()];
}

/** What was recorded before a decision was weighed in it. */
function setAside(one: Assertion, decision: Assertion | undefined): boolean {
  return decision !== undefined && one.recordedAt <= decision.recordedAt;
}

/** Orders from the weakest to the strongest: by source where the law orders them, then by recency. */
function strength(attribute: Attribute, a: Assertion, b: Assertion): number {
  const ranked = ATTRIBUTE_RULES[attribute].order === 'law';
  const bySource = ranked ? rank(b) - rank(a) : 0;
  return bySource === 0 ? byDay(a, b) || rank(b) - rank(a) : bySource;
}

function rank({ source }: Assertion): number {
  return SOURCES.indexOf(source);
}

function byDay(a: Assertion, b: Assertion): number {
  return compare(a.day, b.day) || byRecording(a, b);
}

function byRecording(a: Assertion, b: Assertion): number {
  return compare(a.recordedAt, b.recordedAt) || compare(a.assertionId, b.assertionId);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
