import type { Db } from '#platform/database/server';
import { asId } from '#platform/ids';
import type { Product } from '../../product/product.ts';

/** Whose a thing is, and where, for who may see it. */
export async function findPlaced(
  db: Db,
  { cooperative, product }: { readonly cooperative: string; readonly product: string },
): Promise<Pick<Product, 'organisationId' | 'productId' | 'communeCode'> | undefined> {
  const row = await db
    .selectFrom('market.product')
    .select(['organisation_id', 'product_id', 'commune_code'])
    .where('organisation_id', '=', cooperative)
    .where('product_id', '=', product)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    organisationId: asId(row.organisation_id),
    productId: asId(row.product_id),
    communeCode: row.commune_code,
  };
}
