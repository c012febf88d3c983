import type { LineMaking } from '#modules/sales';
import type { Db } from '#platform/database/server';
import { agreedAt } from '../../making/consent.ts';
import { makingAt, partsOf } from '../../making/making.ts';
import { listConsents } from '../consent/consent.sql.ts';
import { listMakings } from './making.sql.ts';

interface Asked {
  readonly cooperative: string;
  readonly product: string;
  readonly at: Date;
}

/**
 * Answer for sales, frozen on the line of an order: who made a thing as told on that day, each one's part of
 * the whole, and whether she had agreed to be named.
 */
export async function makingNow(
  db: Db,
  { cooperative, product, at }: Asked,
): Promise<LineMaking | undefined> {
  const told = await listMakings(db, { cooperative, product });
  const making = makingAt(
    told.filter(({ batchId }) => batchId === undefined),
    at,
  );
  if (making === undefined) return undefined;
  const consents = await listConsents(db, { cooperative });
  return {
    unit: making.unit,
    makers: partsOf(making.makers).map((maker) => ({
      ...maker,
      agreed: agreedAt(
        consents.filter(({ memberId }) => memberId === maker.memberId),
        at,
      ),
    })),
  };
}
