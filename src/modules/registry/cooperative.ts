import type { OrganisationId } from '#platform/ids';
import { ok, refused, type Result } from '#platform/result';
import type { Locale } from '#platform/text';
import type { Day } from '#platform/time';
import type { Sector } from './sector.ts';

/** What kind of organisation the register holds (law 112-12 for cooperatives and their unions). */
export const KINDS = ['cooperative', 'union', 'association', 'informal-group'] as const;
export type Kind = (typeof KINDS)[number];

/**
 * States of an organisation in the register. `merged` is a state of the register only: the entry was a
 * duplicate.
 */
export const STATES = ['forming', 'registered', 'suspended', 'struck-off', 'merged'] as const;
export type State = (typeof STATES)[number];

/** Who wrote the entry first. */
export const ORIGINS = ['demonstration', 'import', 'office'] as const;
export type Origin = (typeof ORIGINS)[number];

/**
 * The states that count in the figures: registered and not struck off. A suspension does not end a
 * cooperative.
 */
export const COUNTED_STATES: readonly State[] = ['registered', 'suspended'];

/**
 * The kinds that count in the figures of cooperatives: associations and informal groups are kept, not
 * counted.
 */
export const COUNTED_KINDS: readonly Kind[] = ['cooperative', 'union'];

/** The moves of the legal life. Nothing changes state otherwise. */
export const MOVES = {
  registration: { from: ['forming'], to: 'registered' },
  suspension: { from: ['registered'], to: 'suspended' },
  resumption: { from: ['suspended'], to: 'registered' },
  'striking-off': { from: ['registered', 'suspended'], to: 'struck-off' },
} as const satisfies Record<string, { from: readonly State[]; to: State }>;
export type Move = keyof typeof MOVES;

export interface Cooperative {
  readonly organisationId: OrganisationId;
  readonly kind: Kind;
  readonly nameFr: string;
  readonly nameAr: string;
  readonly nameZgh?: string;
  readonly communeCode: string;
  readonly milieu: 'rural' | 'urban';
  readonly sector: Sector;
  readonly activity?: string;
  readonly address?: string;
  readonly foundedOn: Day;
  readonly capitalCentimes?: number;
  readonly state: State;
  readonly mergedInto?: OrganisationId;
  readonly origin: Origin;
  /** The published text that tells of this cooperative, when one does. */
  readonly toldBy?: string;
  readonly version: number;
}

/** Whether an entry still stands for itself: what was merged into another is written no more. */
export function standsAlone({ state }: Pick<Cooperative, 'state'>): Result<undefined, 'merged-away'> {
  return state === 'merged' ? refused('merged-away') : ok(undefined);
}

interface Named {
  readonly nameFr: string;
  readonly nameAr: string;
  readonly nameZgh?: string;
}

/** The name to show first in a language: Arabic in Arabic, Tifinagh where it is known, Latin otherwise. */
export function nameIn(locale: Locale, named: Named): string {
  if (locale === 'ar') return named.nameAr || named.nameFr;
  if (locale === 'zgh') return named.nameZgh ?? (named.nameFr || named.nameAr);
  return named.nameFr || named.nameAr;
}

/** The name its mandates bear: one name for all languages, Latin where there is one. */
export function mandateName({ nameFr, nameAr }: Named): string {
  return nameFr || nameAr;
}

/** The state after a move, or a refusal when the move does not start from there. */
export function moved(state: State, move: Move): Result<State, 'move-not-allowed'> {
  const { from, to }: { from: readonly State[]; to: State } = MOVES[move];
  return from.includes(state) ? ok(to) : refused('move-not-allowed');
}
