import type { SoldBatch } from '#modules/market';
import type { Tx } from '#platform/database/server';
import type { LineMaking } from '../../order/line-making.ts';

interface Asked {
  readonly cooperative: string;
  readonly product: string;
  /** Of which batches it is, where it is of some: each may have makers of its own. */
  readonly batches?: readonly SoldBatch[];
  readonly at: Date;
}

type Makings = (tx: Tx, asked: Asked) => Promise<LineMaking | undefined>;

const current: { makings: Makings } = { makings: async () => undefined };

/**
 * Composition: who knows which members made a thing. Sales freeze the answer on the line of an order and know
 * no more of it.
 */
export function useMakings(makings: Makings): void {
  current.makings = makings;
}

/** A step: who made a thing that is being ordered; undefined where nobody told. */
export function makingOf(tx: Tx, asked: Asked): Promise<LineMaking | undefined> {
  return current.makings(tx, asked);
}
