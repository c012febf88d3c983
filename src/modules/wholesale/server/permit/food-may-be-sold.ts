import { kindOf } from '#modules/market';
import { permitHolds } from '#modules/production/server';
import type { Db } from '#platform/database/server';
import type { Day } from '#platform/time';

interface Sold {
  readonly kind: string;
  readonly cooperative: string;
}

/**
 * Whether a cooperative may sell a kind of thing to businesses on a day: what is eaten only with its sanitary
 * permit, in order (law 28-07).
 */
export async function foodMayBeSold(db: Db, { kind, cooperative }: Sold, day: Day): Promise<boolean> {
  return !kindOf(kind).food || permitHolds(db, cooperative, day);
}
