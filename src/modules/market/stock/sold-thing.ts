import type { Photo } from '#platform/pictures';
import type { Product } from '../product/product.ts';
import type { Batch, BatchPart } from './batch.ts';

/** So many of a batch, with what is printed on them. */
export type SoldBatch = BatchPart & Pick<Batch, 'code' | 'bestBefore'>;

/** A thing as it was told when somebody ordered it. */
export interface SoldThing extends Pick<
  Product,
  'organisationId' | 'productId' | 'communeCode' | 'kind' | 'name' | 'text' | 'facts' | 'price'
> {
  /** The number of a piece in its cooperative. */
  readonly number?: number;
  readonly photo?: Photo;
  /** Of which batches it was taken; none where nothing has one. */
  readonly batches: readonly SoldBatch[];
}

/** A thing as an order names it: the line's id is also that of the keeping. */
export interface OrderedThing {
  readonly cooperative: string;
  readonly product: string;
  readonly line: string;
  readonly quantity: number;
}
