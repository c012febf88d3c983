import { inOrder, type Candidate, type Placed } from './candidate.ts';
import { affordedChoice, countServed, costOf, type Choice } from './choice.ts';
import { askedOf, isServedBy, type Guarantee } from './guarantee.ts';
import { waitingList } from './waiting-list.ts';

/** By what a lot is chosen, as its call declared it. */
export interface SelectionRules {
  readonly places: number;
  /** In whole centimes. */
  readonly budget: number;
  /** Below this note, in hundredths, nobody is chosen. */
  readonly passMark: number;
  readonly guarantees: readonly Guarantee[];
}

/** Why a file stands where it stands. `groups` are the guarantees that lifted it, or went before it. */
export type Because =
  | { readonly kind: 'merit' }
  | { readonly kind: 'guarantee'; readonly groups: readonly string[] }
  | { readonly kind: 'displaced'; readonly groups: readonly string[] }
  | { readonly kind: 'not-reached' }
  | { readonly kind: 'below-threshold' };

export interface SelectionLine extends Placed {
  readonly outcome: 'selected' | 'waiting' | 'refused';
  readonly because: Because;
  /** Its place among those who wait, from 1. */
  readonly waitingAt?: number;
}

/** What became of a guarantee. */
export interface GuaranteeOutcome {
  readonly group: string;
  readonly binding: boolean;
  readonly asked: number;
  /** What of it could be held; the rest lapsed. */
  readonly held: number;
  readonly reached: number;
  /** How many there would have been on merit alone. */
  readonly onMerit: number;
}

export interface Selection {
  readonly places: number;
  readonly spent: number;
  readonly lines: readonly SelectionLine[];
  readonly guarantees: readonly GuaranteeOutcome[];
}

/** Chooses among the candidates of a lot. Pure: the same candidates, rules and seed give the same answer. */
export function selectionOf(
  candidates: readonly Candidate[],
  rules: SelectionRules,
  seed: string,
): Selection {
  const all = inOrder(candidates, seed);
  const placed = all.filter(({ score }) => score >= rules.passMark);
  const choice = affordedChoice(placed, rules.guarantees, rules);
  const waiting = waitingList(placed, choice.chosen, rules.guarantees);
  const explained = explanations(placed, choice);
  const places = new Map(waiting.map(({ position }, at) => [position, at + 1]));
  return {
    places: choice.chosen.length,
    spent: costOf(choice.chosen),
    lines: all.map((one) => lineOf(one, explained.get(one.position), places.get(one.position))),
    guarantees: rules.guarantees.map((guarantee) => outcomeOf(guarantee, placed, choice)),
  };
}

function lineOf(
  one: Placed,
  because: Because = { kind: 'below-threshold' },
  waitingAt?: number,
): SelectionLine {
  if (waitingAt !== undefined) return { ...one, outcome: 'waiting', because, waitingAt };
  return { ...one, outcome: because.kind === 'below-threshold' ? 'refused' : 'selected', because };
}

function outcomeOf(
  guarantee: Guarantee,
  placed: readonly Placed[],
  { chosen, minima }: Choice,
): GuaranteeOutcome {
  const { group, binding } = guarantee;
  const belongs = (list: readonly Placed[]) => list.filter(({ groups }) => groups.includes(group)).length;
  const asked = askedOf(guarantee, chosen.length);
  return {
    group,
    binding,
    asked,
    held: minima.find((one) => one.guarantee === guarantee)?.held ?? asked,
    reached: belongs(chosen),
    onMerit: belongs(placed.slice(0, chosen.length)),
  };
}

/**
 * A chosen one whom merit alone would not have chosen was lifted by each of its guarantees that is just
 * reached: without it that guarantee would miss one. One whom merit would have chosen gave way to the
 * guarantees of those lifted from below it that it does not serve.
 */
function explanations(placed: readonly Placed[], { chosen, minima }: Choice): Map<number, Because> {
  const seats = chosen.length;
  const tight = minima
    .filter(({ guarantee, held }) => held > 0 && countServed(guarantee, chosen) === held)
    .map(({ guarantee }) => guarantee);
  const taken = new Set(chosen.map(({ position }) => position));
  const lifted = chosen.filter(({ position }) => position >= seats);
  const lifting = tight.filter((guarantee) => countServed(guarantee, lifted) > 0);
  const because = (one: Placed): Because => {
    const groups = (list: readonly Guarantee[], serves: boolean) =>
      list.filter((guarantee) => isServedBy(guarantee, one) === serves).map(({ group }) => group);
    if (taken.has(one.position))
      return one.position < seats ? { kind: 'merit' } : { kind: 'guarantee', groups: groups(tight, true) };
    return one.position < seats
      ? { kind: 'displaced', groups: groups(lifting, false) }
      : { kind: 'not-reached' };
  };
  return new Map(placed.map((one) => [one.position, because(one)]));
}
