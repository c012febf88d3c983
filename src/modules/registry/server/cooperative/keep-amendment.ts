import { newId } from '#platform/ids';
import type { Held, Work } from '#platform/operation/server';
import type { Day } from '#platform/time';
import type { Cooperative } from '../../cooperative.ts';
import type { Amended } from '../../life-event.ts';
import { keepValues, saidBy, shownBefore } from '../assertion/keep-values.ts';
import { saveCooperative } from './cooperative.sql.ts';
import { keepStanding } from './keep-standing.ts';
import { insertEvent } from './life-event.sql.ts';

/**
 * A step of what amends an entry: the new values, the old ones kept in the event, the court named as who says
 * them. Gives the event.
 */
export async function keepAmendment(
  work: Work,
  held: Held<Cooperative>,
  amendment: {
    readonly after: Cooperative;
    readonly amended: Amended;
    readonly legalDay: Day;
    readonly filedDay: Day;
    readonly note?: string | undefined;
  },
): Promise<string> {
  const { actor, now } = work;
  const { after, amended, legalDay, filedDay, note } = amendment;
  const authorPersonId = actor.kind === 'person' ? actor.personId : undefined;
  const before = await shownBefore(work, held);
  await saveCooperative(work.tx, held, after);
  const eventId = newId<'event'>();
  const event = { eventId, kind: 'amendment', legalDay, filedDay, note, changes: amended } as const;
  const moved = { ...held, communeCode: after.communeCode };
  await insertEvent(work.tx, moved, { ...event, authorPersonId, now });
  const values = Object.fromEntries(Object.entries(amended).map(([key, { to }]) => [key, to]));
  await keepValues(work, moved, { said: saidBy('court', legalDay, values), before });
  await keepStanding(work, held, after);
  return eventId;
}
