import type { Db } from '#platform/database/server';
import { DEFAULT_TERMS, type SellerTerms } from '../../delivery/seller-terms.ts';
import { termsOf } from './terms.sql.ts';

/** Answer for other modules: the numbers a cooperative typed for its invoices; empty what it did not. */
export async function numbersOfSeller(
  db: Db,
  organisationId: string,
): Promise<Pick<SellerTerms, 'taxId' | 'businessTax' | 'ice'>> {
  const terms = await termsOf(db, [organisationId]);
  return terms.get(organisationId) ?? DEFAULT_TERMS;
}
