import type { Candidate } from './candidate.ts';
import { digestOf } from './digest.ts';
import { selectionOf, type Selection, type SelectionRules } from './selection.ts';

/** The version of the rule of selection: another answer to the same inputs would need another number. */
export const RULE_VERSION = 'twiza-selection/1';

/** Everything a run is made of, so that it may be made again to the byte. */
export interface RunInputs {
  readonly call: string;
  readonly lot: string;
  readonly rules: SelectionRules;
  readonly seed: string;
  readonly candidates: readonly Candidate[];
}

export interface RunRecord {
  readonly selection: Selection;
  /** What went in and what came out, as the very texts their hashes are of. */
  readonly inputs: string;
  readonly output: string;
  readonly inputsHash: string;
  readonly outputHash: string;
}

/** Runs a selection and seals what went in and what came out. */
export function runRecord(inputs: RunInputs): RunRecord {
  const selection = selectionOf(inputs.candidates, inputs.rules, inputs.seed);
  const [input, output] = [inputsText(inputs), canonicalText(selection)];
  return {
    selection,
    inputs: input,
    output,
    inputsHash: digestOf(input),
    outputHash: digestOf(output),
  };
}

/** The inputs as one text: what the hash of a run is taken of, and what is published to run it again. */
export function inputsText({ call, lot, rules, seed, candidates }: RunInputs): string {
  const listed = candidates
    .map(({ number, score, groups, amount }) => ({ number, score, groups: groups.toSorted(), amount }))
    .toSorted((a, b) => (a.number < b.number ? -1 : 1));
  return canonicalText({ version: RULE_VERSION, call, lot, rules, seed, candidates: listed });
}

/** A value as JSON of one form only: keys in order, nothing undefined, no spaces. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, one]) => `${JSON.stringify(key)}:${canonicalText(one)}`).join(',')}}`;
}
