import { z } from 'zod';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { beforeAmendment } from '../../amendment.ts';
import { TextInput } from '../../typed-input.ts';
import { standsAlone } from '../../cooperative.ts';
import { eventMayBeCorrected, standingEvents, stateOn, type LifeEvent } from '../../life-event.ts';
import { mayKeepRegister } from '../../permissions.ts';
import { listEvents, lockCooperative, saveCooperative } from './cooperative.sql.ts';
import { keepStanding } from './keep-standing.ts';
import { insertEvent } from './life-event.sql.ts';
import { keepValues, saidBy, shownBefore } from '../assertion/keep-values.ts';

/** Annuls an event recorded by mistake, by a later event that says so. The mistaken one stays readable. */
export const correctEvent = changes({
  name: 'registry.correct-event',
  input: z.object({ cooperative: z.uuid(), event: z.uuid(), note: TextInput.min(3, 'reason-missing') }),
  on: (tx, { cooperative }) => lockCooperative(tx, cooperative),
  may: (actor, cooperative) => mayKeepRegister(actor, cooperative),

  async run(work, cooperative, { event: eventId, note }) {
    const stands = standsAlone(cooperative);
    if (!stands.ok) return stands;
    const history = await listEvents(work.tx, cooperative.organisationId);
    const found = eventMayBeCorrected(eventId, history);
    if (!found.ok) return found;
    if (isOverwritten(found.value, history)) return refused('event-rested-upon');

    const { actor, now, today } = work;
    const correction = {
      eventId: newId<'event'>(),
      kind: 'correction',
      legalDay: today,
      filedDay: today,
      note,
      corrects: eventId,
      authorPersonId: actor.kind === 'person' ? actor.personId : undefined,
      now,
    } as const;
    const state = stateOn([...history, { ...correction, recordedAt: now.toISOString() }], today);
    const after = { ...cooperative, ...beforeAmendment(found.value.changes), state };
    const shown = await shownBefore(work, cooperative);
    await saveCooperative(work.tx, cooperative, after);
    const moved = { ...cooperative, communeCode: after.communeCode };
    await insertEvent(work.tx, moved, correction);
    const values = { ...toldBefore(found.value), ...(state !== cooperative.state && { state }) };
    await keepValues(work, moved, { said: saidBy('court', today, values), before: shown });
    await keepStanding(work, cooperative, after);
    return ok({ organisationId: cooperative.organisationId, state });
  },
});

/** What the event says was there before, word by word. */
function toldBefore({ changes: amended }: LifeEvent): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(amended ?? {}).map(([key, { from }]) => [key, from === '' ? undefined : from]),
  );
}

/** Whether a later amendment changed the same attribute again: it must be corrected first. */
function isOverwritten(event: LifeEvent, history: readonly LifeEvent[]): boolean {
  const later = standingEvents(history);
  const index = later.findIndex(({ eventId }) => eventId === event.eventId);
  const keys = Object.keys(event.changes ?? {});
  return later
    .slice(index + 1)
    .some(({ changes: other }) => keys.some((key) => other !== undefined && key in other));
}
