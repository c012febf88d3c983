import { daysBetween, yearOf, type Day } from '#platform/time';
import { provinceCodeOf } from '#platform/territory';
import type { Kind } from '../cooperative.ts';
import { nameEvidence, type NameEvidence, type ReadNames } from './duplicate-name.ts';
import type { Identifier } from '../identifier.ts';

/** What two entries have in common, that makes them look like one. */
export const REASONS = [
  'same-identifier',
  'same-phone',
  'same-name',
  'near-name',
  'rare-word',
  'same-founding-day',
  'same-founding-year',
  'same-sector',
  'near-members',
  'same-commune',
] as const;

export interface Reason {
  readonly code: (typeof REASONS)[number];
  /** Fills the placeholders of its sentence. */
  readonly detail?: Readonly<Record<string, string>>;
}

/** States of a pair: to be judged, judged two cooperatives, or merged into one. */
export const PAIR_STATES = ['open', 'different', 'merged'] as const;
export type PairState = (typeof PAIR_STATES)[number];

/** An entry as it is compared with others. */
export interface Comparable {
  readonly organisationId: string;
  readonly kind: Kind;
  readonly names: ReadNames;
  readonly communeCode: string;
  readonly sector: string;
  readonly foundedOn: Day;
  /** None known is 0. */
  readonly members: number;
  readonly identifiers: readonly Pick<Identifier, 'scheme' | 'value' | 'court'>[];
}

export interface Likeness {
  /** How likely the two are one, from 0 to 100. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/**
 * From this score on a pair is put before an officer. The test of the demonstration prints precision and
 * recall.
 */
export const WORTH_A_LOOK = 50;

/** How strong a score is, in three words. */
export function strengthOf(score: number): 'possible' | 'likely' | 'very-likely' {
  if (score >= 95) return 'very-likely';
  return score >= 75 ? 'likely' : 'possible';
}

/**
 * Evidence is added in bits (log-odds, Fellegi and Sunter 1969). Before any, two entries of one commune are
 * one in about four thousand times.
 */
const PRIOR_BITS = -12;
const IDENTIFIER_BITS = 18;
/** The same local number while one entry does not say which court. */
const COURTLESS_BITS = 9;
/** Entered twice, a cooperative may well bear two numbers. */
const OTHER_IDENTIFIER_BITS = -1.5;
const PHONE_BITS = 6;
/** A shared number in a register is always looked at, whatever else differs. */
const LEAST_WITH_IDENTIFIER = 60;
const RARE_WORD_SHARE = 0.5;

/** How likely two entries are one cooperative entered twice, and why. The same whichever comes first. */
export function likenessOf(a: Comparable, b: Comparable, shared: { readonly phone: boolean }): Likeness {
  const name = nameEvidence(a.names, b.names);
  const numbers = numberEvidence(a, b);
  const rest = [
    sectorEvidence(a, b),
    foundingEvidence(a, b),
    memberEvidence(a, b),
    placeEvidence(a, b),
    kindEvidence(a, b),
  ];
  const phone: Evidence = shared.phone
    ? { bits: PHONE_BITS, reasons: [{ code: 'same-phone' }] }
    : { bits: 0 };
  const evidence = [numbers, phone, { bits: name.bits, reasons: nameReasons(name) }, ...rest];
  const bits = evidence.reduce((sum, one) => sum + one.bits, PRIOR_BITS);
  const score = Math.round(100 / (1 + 2 ** -bits));
  return {
    score: numbers.reasons === undefined ? score : Math.max(score, LEAST_WITH_IDENTIFIER),
    reasons: evidence.flatMap(({ reasons = [] }) => reasons),
  };
}

interface Evidence {
  readonly bits: number;
  readonly reasons?: readonly Reason[];
}

function nameReasons({ share, word }: NameEvidence): Reason[] {
  if (share >= 0.9) return [{ code: 'same-name' }];
  if (share >= RARE_WORD_SHARE) return [{ code: 'near-name' }];
  return word === undefined ? [] : [{ code: 'rare-word', detail: { word } }];
}

function numberEvidence(a: Comparable, b: Comparable): Evidence {
  const reasons: Reason[] = [];
  let bits = 0;
  for (const one of a.identifiers) {
    const others = b.identifiers.filter(({ scheme }) => scheme === one.scheme);
    const same = others.find((other) => sameNumber(one, other));
    if (same !== undefined) {
      bits += sameCourt(one, same) ? IDENTIFIER_BITS : COURTLESS_BITS;
      reasons.push({ code: 'same-identifier', detail: { scheme: one.scheme, value: one.value } });
    } else if (others.length > 0) bits += OTHER_IDENTIFIER_BITS;
  }
  return reasons.length === 0 ? { bits: Math.max(bits, OTHER_IDENTIFIER_BITS) } : { bits, reasons };
}

type Numbered = Pick<Identifier, 'scheme' | 'value' | 'court'>;

function sameNumber(a: Numbered, b: Numbered): boolean {
  if (plainNumber(a.value) !== plainNumber(b.value)) return false;
  return (
    a.scheme !== 'local-register' || a.court === undefined || b.court === undefined || a.court === b.court
  );
}

function sameCourt(a: Numbered, b: Numbered): boolean {
  return a.scheme !== 'local-register' || (a.court !== undefined && a.court === b.court);
}

/** A number without its spaces, dots, strokes and leading zeros. */
export function plainNumber(value: string): string {
  return value
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^0+/, '');
}

function sectorEvidence(a: Comparable, b: Comparable): Evidence {
  return a.sector === b.sector ? { bits: 1.5, reasons: [{ code: 'same-sector' }] } : { bits: -3 };
}

function foundingEvidence(a: Comparable, b: Comparable): Evidence {
  const days = Math.abs(daysBetween(a.foundedOn, b.foundedOn));
  const years = Math.abs(yearOf(a.foundedOn) - yearOf(b.foundedOn));
  if (days <= 7) return { bits: 6, reasons: [{ code: 'same-founding-day' }] };
  if (days <= 31) return { bits: 3.5, reasons: [{ code: 'same-founding-day' }] };
  if (years === 0) return { bits: 2, reasons: [{ code: 'same-founding-year' }] };
  if (years === 1) return { bits: 0 };
  return { bits: years <= 5 ? -1.5 : -3 };
}

function memberEvidence(a: Comparable, b: Comparable): Evidence {
  const [fewer, more] = [Math.min(a.members, b.members), Math.max(a.members, b.members)];
  if (fewer === 0) return { bits: 0 };
  if (more - fewer <= Math.max(2, more / 5)) return { bits: 1, reasons: [{ code: 'near-members' }] };
  return { bits: more > fewer * 3 ? -1.5 : 0 };
}

function placeEvidence(a: Comparable, b: Comparable): Evidence {
  if (a.communeCode === b.communeCode) return { bits: 0, reasons: [{ code: 'same-commune' }] };
  return { bits: provinceCodeOf(a.communeCode) === provinceCodeOf(b.communeCode) ? -2 : -4 };
}

/**
 * A union bears the name of its cooperatives, a cooperative that of the association it was: each is in the
 * register for itself.
 */
function kindEvidence(a: Comparable, b: Comparable): Evidence {
  return { bits: a.kind === b.kind ? 0 : -40 };
}

/**
 * Whether a pair judged different must be looked at again: a number they share now, that was not known then.
 */
export function mustBeReopened(judged: readonly Reason[], found: readonly Reason[]): boolean {
  const known = new Set(numbersIn(judged));
  return numbersIn(found).some((number) => !known.has(number));
}

function numbersIn(reasons: readonly Reason[]): string[] {
  return reasons.flatMap(({ code, detail }) =>
    code === 'same-identifier' ? [`${detail?.scheme} ${plainNumber(detail?.value ?? '')}`] : [],
  );
}
