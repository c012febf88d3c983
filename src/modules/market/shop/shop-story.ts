import type { Told } from '../product/product.ts';

/** What a cooperative tells of itself to buyers, in its words, in either language or both. */
export interface ShopStory {
  readonly organisationId: string;
  readonly communeCode: string;
  readonly story: Told;
  readonly version: number;
}
