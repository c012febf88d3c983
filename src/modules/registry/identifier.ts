import { ok, refused, type Result } from '#platform/result';
import type { Day } from '#platform/time';
import { readIdentifier } from './list/imported-identifiers.ts';

/** The registers an organisation may be in, and the numbers it bears there. */
export const SCHEMES = [
  'local-register',
  'central-register',
  'craft-register',
  'ice',
  'tax',
  'cnss',
] as const;
export type Scheme = (typeof SCHEMES)[number];

export interface Identifier {
  readonly identifierId: string;
  readonly scheme: Scheme;
  readonly value: string;
  /** Court that keeps the local register. */
  readonly court?: string;
  readonly fromDay?: Day;
  readonly toDay?: Day;
}

type NumberRefusal = 'identifier-unreadable' | 'ice-length' | 'court-missing';

/** A number as an officer types it, written as those of lists are, so that one number is never two. */
export function typedNumber(
  typed: Pick<Identifier, 'scheme' | 'value' | 'court'>,
): Result<Pick<Identifier, 'scheme' | 'value' | 'court'>, NumberRefusal> {
  const { value, findings } = readIdentifier(typed.value, typed.scheme);
  if (typed.scheme === 'ice' && findings.length > 0) return refused('ice-length', 'value');
  if (value === undefined) return refused('identifier-unreadable', 'value');
  if (typed.scheme !== 'local-register') return ok({ scheme: typed.scheme, value });
  return typed.court === undefined ? refused('court-missing', 'court') : ok({ ...typed, value });
}
