import type { Tx } from '#platform/database/server';
import { organisationNames } from '#modules/registry/server';
import { listByProduct } from '../product/product.sql.ts';
import { confirmedClaims } from '../review/review.sql.ts';
import { writeShopLines } from '../shop/shop.sql.ts';
import { replaceListings } from './listing-line.sql.ts';

/** A step: the lines of some things and of their shops, written again from what they are now. */
export async function writeListings(tx: Tx, products: readonly string[]): Promise<void> {
  const found = await listByProduct(tx, products);
  const sellers = await organisationNames(tx, [
    ...new Set(found.map(({ organisationId }) => organisationId)),
  ]);
  await replaceListings(tx, found, sellers, await confirmedClaims(tx, products));
  await writeShopLines(tx, [...sellers.keys()]);
}
