import type { Db } from '#platform/database/server';
import type { Day } from '#platform/time';
import { holds } from '../../permit/food-permit.ts';
import { findPermit } from './food-permit.sql.ts';

/** Answer for other modules: whether a cooperative has a sanitary permit that holds on a day. */
export async function permitHolds(db: Db, cooperative: string, day: Day): Promise<boolean> {
  const permit = await findPermit(db, cooperative);
  return permit !== undefined && holds(permit, day);
}
