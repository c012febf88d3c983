import type { Candidate } from './candidate.ts';
import type { Guarantee } from './guarantee.ts';
import type { SelectionRules } from './selection.ts';

export const SEED = 'Mrirt, 20 décembre';
const RICH = 10_000_000_000;

/** A file of a test, by its number, its note in points and its groups. */
export function file(number: string, score: number, ...groups: string[]): Candidate {
  return { number, score: score * 100, groups, amount: 4_900_000 };
}

export function guarantee(group: string, least: number, floor = 0): Guarantee {
  return { group, least: { places: least }, floor: floor * 100, binding: true };
}

export function rules(places: number, guarantees: readonly Guarantee[], passMark = 0): SelectionRules {
  return { places, budget: RICH, passMark: passMark * 100, guarantees };
}
