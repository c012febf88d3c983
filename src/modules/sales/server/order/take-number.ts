import type { Tx } from '#platform/database/server';
import type { OrganisationId } from '#platform/ids';
import { nextNumber } from './number-series.sql.ts';

interface Issuer {
  readonly organisationId: OrganisationId;
  readonly communeCode: string;
}

/**
 * A step for other modules: the next number of a series of an issuer and a year. It is given in the
 * transaction of the paper that bears it: undone with it, and nobody else gets one meanwhile.
 */
export function takeNumber(
  tx: Tx,
  issuer: Issuer,
  series: { readonly series: string; readonly year: number },
): Promise<number> {
  return nextNumber(tx, issuer, series);
}
