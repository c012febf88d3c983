import type { Tx } from '#platform/database/server';
import { ok, refused, type Result } from '#platform/result';
import type { Day } from '#platform/time';
import { amendedBy, withWanted, type Wanted } from '../../amendment.ts';
import { eventFits } from '../../life-event.ts';
import { findCooperative, listEvents, nameIsTaken } from '../cooperative/cooperative.sql.ts';

type Refusal =
  | 'absent'
  | 'name-taken'
  | 'filed-before-legal-day'
  | 'day-in-future'
  | 'move-not-allowed'
  | 'before-last-event'
  | 'before-registration';

/**
 * Answer for other modules, in their transaction: whether an amendment decided on one day and entered on
 * another fits among what the register already tells of the entry.
 */
export async function amendmentFits(
  tx: Tx,
  organisationId: string,
  amendment: {
    readonly wanted: Wanted;
    readonly legalDay: Day;
    readonly filedDay: Day;
    readonly today: Day;
  },
): Promise<Result<undefined, Refusal>> {
  const entry = await findCooperative(tx, organisationId);
  if (entry === undefined) return refused('absent');
  const { wanted, legalDay, filedDay, today } = amendment;
  const after = withWanted(entry, wanted);
  const amended = amendedBy(entry, after);
  const history = await listEvents(tx, organisationId);
  const fits = eventFits({ kind: 'amendment', legalDay, filedDay, changes: amended }, history, today);
  if (!fits.ok) return fits;
  const named = ['nameFr', 'nameAr', 'communeCode'].some((key) => key in amended);
  return named && (await nameIsTaken(tx, after)) ? refused('name-taken') : ok(undefined);
}
