import type { Cooperative, Kind, State } from '../cooperative.ts';
import type { PairState, Reason } from './duplicate.ts';
import type { Day } from '#platform/time';
import type { Sector } from '../sector.ts';
import type { Thread } from '../thread.ts';

/** An entry of a pair, as the worklist shows it. */
export interface PairedEntry {
  readonly organisationId: string;
  readonly kind: Kind;
  readonly nameFr: string;
  readonly nameAr: string;
  readonly nameZgh?: string;
  readonly communeCode: string;
  readonly sector: Sector;
  readonly foundedOn: Day;
  readonly state: State;
  readonly members: number;
}

/** A pair on the worklist. */
export interface OpenPair {
  readonly one: PairedEntry;
  readonly other: PairedEntry;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** A merger that stands. */
export interface Merger {
  readonly mergedAt: string;
  readonly absorbed: Named;
  readonly survivor: Named;
}

type Named = Pick<Cooperative, 'organisationId' | 'nameFr' | 'nameAr' | 'nameZgh' | 'communeCode'>;

/** The worklist: a page of pairs, and the mergers made lately. */
export interface Worklist {
  readonly pairs: readonly OpenPair[];
  readonly count: number;
  /** Where the next page begins. */
  readonly next?: string;
  readonly mergers: readonly Merger[];
}

/** What the register knows of an entry, set beside that of another. */
export type Side = Pick<Thread, 'cooperative' | 'identifiers' | 'headcount' | 'page' | 'events' | 'evidence'>;

/** Two entries side by side. */
export interface SideBySide {
  readonly one: Side;
  readonly other: Side;
  /** What the search for duplicates found, when it did. */
  readonly pair?: { readonly score: number; readonly reasons: readonly Reason[]; readonly state: PairState };
  /** The one that stays unless the officer says otherwise. */
  readonly preferred: string;
}
