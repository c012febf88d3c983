import { refused, type Refused, type Result, ok } from '#platform/result';
import type { z } from 'zod';

const OWN_CODE = /^[a-z]+(-[a-z]+)*$/;

/** Parses an input. A wrong one is refused with one code per field, so that each gets its sentence. */
export function parseInput<T>(schema: z.ZodType<T>, raw: unknown): Result<T, 'invalid'> {
  const parsed = schema.safeParse(raw);
  return parsed.success ? ok(parsed.data) : invalid(parsed.error.issues, raw);
}

function invalid(issues: readonly z.core.$ZodIssue[], raw: unknown): Refused<'invalid'> {
  const fields: Record<string, string> = {};
  for (const issue of issues)
    fields[issue.path.join('.') || 'input'] ??= isMissing(raw, issue.path) ? 'required' : codeOf(issue);
  const [first] = Object.keys(fields);
  return { ...refused('invalid', first), fields };
}

function isMissing(raw: unknown, path: readonly PropertyKey[]): boolean {
  let value = raw;
  for (const key of path)
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return path.length > 0 && value === undefined;
}

function codeOf(issue: z.core.$ZodIssue): string {
  if (OWN_CODE.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'too_big':
      return 'too-long';
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1 ? 'required' : 'too-short';
    case 'invalid_value':
      return 'not-in-list';
    case 'unrecognized_keys':
      return 'unknown-field';
    default:
      return 'unreadable';
  }
}
