import { z } from 'zod';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { MOVES, standsAlone } from '../../cooperative.ts';
import { cooperativeMoved } from '../../facts.ts';
import { DayInput, TextInput } from '../../typed-input.ts';
import { eventFits, stateOn } from '../../life-event.ts';
import { mayKeepRegister } from '../../permissions.ts';
import { listEvents, lockCooperative, saveCooperative } from './cooperative.sql.ts';
import { keepStanding } from './keep-standing.ts';
import { insertEvent } from './life-event.sql.ts';
import { keepValues, saidBy, shownBefore } from '../assertion/keep-values.ts';

/** Records a suspension, its end, or a striking-off, on the day it has in law. */
export const recordMove = changes({
  name: 'registry.record-move',
  input: z.object({
    cooperative: z.uuid(),
    move: z.enum(['suspension', 'resumption', 'striking-off']),
    legalDay: DayInput,
    filedDay: DayInput.optional(),
    note: TextInput.optional(),
  }),
  on: (tx, { cooperative }) => lockCooperative(tx, cooperative),
  may: (actor, cooperative) => mayKeepRegister(actor, cooperative),

  async run(work, cooperative, { move, legalDay, filedDay = work.today, note }) {
    const stands = standsAlone(cooperative);
    if (!stands.ok) return stands;
    const history = await listEvents(work.tx, cooperative.organisationId);
    const fits = eventFits({ kind: move, legalDay, filedDay }, history, work.today);
    if (!fits.ok) return fits;

    const { tx, now, actor } = work;
    const authorPersonId = actor.kind === 'person' ? actor.personId : undefined;
    const event = { eventId: newId<'event'>(), kind: move, legalDay, filedDay, note, authorPersonId, now };
    const before = await shownBefore(work, cooperative);
    await insertEvent(tx, cooperative, event);
    const state = stateOn([...history, { ...event, recordedAt: now.toISOString() }], work.today);
    await saveCooperative(tx, cooperative, { state });
    await keepValues(work, cooperative, { said: saidBy('court', legalDay, { state }), before });
    await keepStanding(work, cooperative, { ...cooperative, state });
    work.announce(cooperativeMoved(cooperative.organisationId, move, legalDay));
    return ok({ organisationId: cooperative.organisationId, state, to: MOVES[move].to });
  },
});
