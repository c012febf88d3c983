import { z } from 'zod';
import { ok, refused, type Result } from '#platform/result';
import { RULE_VERSION, runRecord, type RunRecord } from './run-record.ts';

const count = z.int().nonnegative();
const guarantee = z.strictObject({
  group: z.string(),
  least: z.union([z.strictObject({ places: count }), z.strictObject({ percent: count })]),
  floor: z.int(),
  binding: z.boolean(),
});
const candidate = z.strictObject({
  number: z.string(),
  score: z.int(),
  groups: z.array(z.string()),
  amount: count,
});

const MOST_CANDIDATES = 20_000;

/** The published inputs of a run. */
const INPUTS = z.strictObject({
  version: z.literal(RULE_VERSION),
  call: z.string(),
  lot: z.string(),
  rules: z.strictObject({
    places: count,
    budget: count,
    passMark: z.int(),
    guarantees: z.array(guarantee).max(10),
  }),
  seed: z.string(),
  candidates: z.array(candidate).max(MOST_CANDIDATES),
});

/**
 * Runs a selection again from its published inputs: whoever holds the file gets the same bytes. A file whose
 * text is not the one published has another fingerprint, and says so by it.
 */
export function rerun(text: string): Result<RunRecord, 'inputs-unreadable'> {
  const read = INPUTS.safeParse(parsed(text));
  if (!read.success) return refused('inputs-unreadable', 'inputs');
  const { version: _, ...inputs } = read.data;
  return ok(runRecord(inputs));
}

/** How many files a run chose among. */
export function candidatesOf(text: string): number {
  const read = INPUTS.safeParse(parsed(text));
  return read.success ? read.data.candidates.length : 0;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
