import { inTransaction, type Db } from '#platform/database/server';
import { databaseScope, SYSTEM, type PersonActor } from '#platform/operation';
import { dayOf } from '#platform/time';
import { actorUnder } from '../session/recognise-session.ts';
import { findMandateRow, mandateOf } from './mandate.sql.ts';

/** Work done far from any network may arrive this long after the mandate it was done under. */
const LATEST_MS = 62 * 24 * 3_600_000;

/**
 * Who somebody was under a mandate that is over, for what she did while it lasted and tells only now: `lasts`
 * when it is not over, `over` when it was already, or is for too long.
 */
export async function actorThen(
  who: PersonActor,
  did: { readonly mandate: string; readonly at: Date; readonly now: Date; readonly db?: Db },
): Promise<PersonActor | 'lasts' | 'over'> {
  const row = await inTransaction(
    databaseScope(SYSTEM),
    (tx) => findMandateRow(tx, { personId: who.personId, mandateId: did.mandate }),
    did.db,
  );
  if (row === undefined) return 'over';
  const isOver = row.ended_at !== null || (row.to_day !== null && row.to_day < dayOf(did.now));
  if (!isOver) return 'lasts';
  const isBefore = row.ended_at === null ? dayOf(did.at) <= (row.to_day ?? '') : did.at <= row.ended_at;
  const isIn = isBefore && row.from_day <= dayOf(did.at);
  if (!isIn || did.now.getTime() - did.at.getTime() > LATEST_MS) return 'over';
  return actorUnder(mandateOf(row), row.verbs, { personId: who.personId, name: who.name, kind: 'staff' });
}
