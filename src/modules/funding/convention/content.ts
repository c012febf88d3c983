import type { Centimes } from '#platform/money';
import type { Day } from '#platform/time';

export const PARTY_ROLES = ['holder', 'funder', 'implementer', 'sponsor'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** Who signs a convention. The key is its short name, as rules write it: `share(INDH)`. */
export interface Party {
  readonly key: string;
  readonly nameFr: string;
  readonly nameAr: string;
  readonly role: PartyRole;
}

/** What a party gives to a cost line. In kind is valued, in centimes. */
export interface Contribution {
  readonly party: string;
  readonly cash: Centimes;
  readonly inKind: Centimes;
}

export interface CostLine {
  readonly key: string;
  readonly labelFr: string;
  readonly labelAr: string;
  readonly cost: Centimes;
  readonly contributions: readonly Contribution[];
}

export interface Obligation {
  readonly key: string;
  readonly party: string;
  readonly text: string;
  readonly due?: Day;
}

export const INSTALMENT_KINDS = ['transfer', 'in-kind'] as const;
export type InstalmentKind = (typeof INSTALMENT_KINDS)[number];

/** What a funder pays, and what must be there before. In kind: the funder buys, from its special account. */
export interface Instalment {
  readonly key: string;
  readonly party: string;
  readonly kind: InstalmentKind;
  readonly amount: Centimes;
  readonly needsDocuments: boolean;
  readonly needsVisit: boolean;
  /** The share of what was paid before that must have been accepted, in percent. */
  readonly needsAccepted?: number;
}

/** A rule of the call, kept as data, with its sentence. */
export interface FundingRule {
  readonly key: string;
  readonly rule: string;
}

/** What one cooperative may receive in a window, from a funder or (without one) from all together. */
export interface Ceiling {
  readonly key: string;
  readonly party?: string;
  readonly months: number;
  readonly amount: Centimes;
}

/** All that a convention says. Signed, it is locked by the hash of its canonical text. */
export interface Content {
  readonly titleFr: string;
  readonly titleAr: string;
  readonly from?: Day;
  readonly until?: Day;
  readonly parties: readonly Party[];
  readonly lines: readonly CostLine[];
  readonly obligations: readonly Obligation[];
  readonly instalments: readonly Instalment[];
  readonly rules: readonly FundingRule[];
  readonly ceilings: readonly Ceiling[];
}

/** The one text a content has: keys in order, nothing absent. Equal contents have equal texts. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonicalText(one)}`);
  return `{${entries.join(',')}}`;
}
