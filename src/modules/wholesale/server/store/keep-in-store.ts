import { keepForOrder, type TakeRefusal } from '#modules/market/server';
import type { SoldThing } from '#modules/market';
import type { Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';

interface Asked {
  readonly cooperative: string;
  readonly product: string;
  /** Under which id it is kept: of a part, or of a lot. */
  readonly line: string;
  readonly quantity: number;
  readonly forWhom: string;
}

export type StoreRefusal = 'store-too-little' | 'not-in-store';

/**
 * A step: so many of a thing are kept in the store of a cooperative for a business, the oldest batches first;
 * a store that has too little is told with what it has.
 */
export async function keepInStore(work: Work, asked: Asked): Promise<Result<SoldThing, StoreRefusal>> {
  const kept = await keepForOrder(work, asked);
  if (kept.ok) return ok(kept.value);
  const code = SAID[kept.code];
  if (code === 'not-in-store') return refused(code);
  return refused(code, 'quantity', { left: kept.detail?.['left'] ?? 0, asked: asked.quantity });
}

const SAID = {
  'just-taken': 'store-too-little',
  'not-enough-left': 'store-too-little',
  'made-when-asked': 'not-in-store',
  'not-on-sale': 'not-in-store',
} as const satisfies Record<TakeRefusal, StoreRefusal>;
