import type { Db } from '#platform/database/server';
import type { ShownMakers } from '../../certificate/certificate-lines.ts';
import { listPublicNames } from '../consent/consent.sql.ts';

interface Made {
  readonly memberId: string;
  /** Whether she had agreed when it was ordered; left out where nothing was. */
  readonly agreed?: boolean;
}

/** A step of queries: who made something as far as each may be named: agreed then, and agrees still. */
export async function shownMakers(
  db: Db,
  cooperative: string,
  makers: readonly Made[],
): Promise<ShownMakers> {
  const all = [...new Set(makers.map(({ memberId }) => memberId))];
  const refused = new Set(makers.filter(({ agreed }) => agreed === false).map(({ memberId }) => memberId));
  const named = await listPublicNames(
    db,
    cooperative,
    all.filter((one) => !refused.has(one)),
  );
  return { names: all.flatMap((one) => named.get(one) ?? []), unnamed: all.length - named.size };
}
