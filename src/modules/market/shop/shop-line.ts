import type { Photo } from '#platform/pictures';
import type { Told } from '../product/product.ts';

/** A shop as lists of shops show it. */
export interface ShopLine {
  readonly organisationId: string;
  readonly communeCode: string;
  readonly name: Told;
  /** What it tells of itself; empty while nothing is told. */
  readonly story: Told;
  /** How many things it has on sale, and of which kinds. */
  readonly things: number;
  readonly kinds: readonly string[];
  readonly photo: Photo | null;
}

/** How many things are on sale, of each kind and in each region, most things first. */
export interface Shelves {
  readonly kinds: readonly Counted[];
  readonly regions: readonly Counted[];
}

interface Counted {
  /** Of the kind, or of the region. */
  readonly code: string;
  readonly things: number;
}
