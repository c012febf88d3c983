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

/** How many things of a kind are on sale, in a region. */
export interface Shelf {
  readonly regionCode: string;
  readonly kind: string;
  readonly things: number;
}
