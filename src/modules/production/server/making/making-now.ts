import type { LineMaking } from '#modules/sales';
import type { Db } from '#platform/database/server';
import { makingFor, type Made, type OfBatch } from '../../making/batch-making.ts';
import { agreedAt } from '../../making/consent.ts';
import { partsOf } from '../../making/making.ts';
import { listConsents } from '../consent/consent.sql.ts';
import { listMakings } from './making.sql.ts';

interface Asked {
  readonly cooperative: string;
  readonly product: string;
  readonly batches?: readonly OfBatch[];
  readonly at: Date;
}

/**
 * Answer for sales, frozen on the line of an order: who made a thing, or its batches, as told on that day,
 * each one's part of the whole, and whether she had agreed to be named.
 */
export async function makingNow(
  db: Db,
  { cooperative, product, batches = [], at }: Asked,
): Promise<LineMaking | undefined> {
  const made = makingFor(await listMakings(db, { cooperative, product }), { at, batches });
  return made && frozenMaking(db, { cooperative, made, at });
}

/** A step: who made something, as it is frozen on a line: each one's part, and whether she agrees that day. */
export async function frozenMaking(
  db: Db,
  { cooperative, made, at }: { readonly cooperative: string; readonly made: Made; readonly at: Date },
): Promise<LineMaking> {
  const consents = await listConsents(db, { cooperative });
  return {
    unit: made.unit,
    makers: partsOf(made.makers).map((maker) => ({
      ...maker,
      agreed: agreedAt(
        consents.filter(({ memberId }) => memberId === maker.memberId),
        at,
      ),
    })),
  };
}
