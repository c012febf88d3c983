import { z } from 'zod';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { milieuOf, place } from '#platform/territory';
import { standsAlone, type Cooperative } from '../../cooperative.ts';
import { CommuneInput, DayInput, NameInput, TextInput } from '../../typed-input.ts';
import { eventFits, type Amended } from '../../life-event.ts';
import { mayKeepRegister } from '../../permissions.ts';
import { SECTORS } from '../../sector.ts';
import { listEvents, lockCooperative, nameIsTaken, saveCooperative } from './cooperative.sql.ts';
import { keepStanding } from './keep-standing.ts';
import { insertEvent } from './life-event.sql.ts';
import { keepValues, saidBy, shownBefore } from '../assertion/keep-values.ts';

/** What an amending entry (inscription modificative) may change. */
const AMENDABLE = ['nameFr', 'nameAr', 'nameZgh', 'communeCode', 'sector', 'activity', 'address'] as const;

/** An optional text taken away. */
const EMPTY = z.literal('');

/** Records an amendment: the new values, with the old ones kept in the event. */
export const amendCooperative = changes({
  name: 'registry.amend-cooperative',
  input: z.object({
    cooperative: z.uuid(),
    legalDay: DayInput,
    filedDay: DayInput.optional(),
    note: TextInput.optional(),
    nameFr: NameInput.optional(),
    nameAr: NameInput.optional(),
    nameZgh: NameInput.or(EMPTY).optional(),
    communeCode: CommuneInput.optional(),
    sector: z.enum(SECTORS).optional(),
    activity: TextInput.or(EMPTY).optional(),
    address: TextInput.or(EMPTY).optional(),
    /** The version that was read: a change made meanwhile is not overwritten. */
    version: z.coerce.number().int().optional(),
  }),
  on: (tx, { cooperative }) => lockCooperative(tx, cooperative),
  may: (actor, cooperative, { communeCode }) =>
    mayKeepRegister(actor, cooperative) &&
    (communeCode === undefined || mayKeepRegister(actor, { communeCode })),

  async run(work, cooperative, { legalDay, filedDay = work.today, note, version, ...wanted }) {
    const stands = standsAlone(cooperative);
    if (!stands.ok) return stands;
    if (version !== undefined && version !== cooperative.version) return refused('stale');
    if (wanted.communeCode !== undefined && place(wanted.communeCode) === undefined) {
      return refused('place-unknown', 'communeCode');
    }
    const after = withMilieu(cooperative, wanted);
    const amended = differences(cooperative, after);
    if (Object.keys(amended).length === 0) return refused('nothing-to-amend');
    const history = await listEvents(work.tx, cooperative.organisationId);
    const fits = eventFits({ kind: 'amendment', legalDay, filedDay, changes: amended }, history, work.today);
    if (!fits.ok) return fits;
    const named = ['nameFr', 'nameAr', 'communeCode'].some((key) => key in amended);
    if (named && (await nameIsTaken(work.tx, after))) return refused('name-taken', 'nameFr');

    const { actor, now } = work;
    const authorPersonId = actor.kind === 'person' ? actor.personId : undefined;
    const before = await shownBefore(work, cooperative);
    await saveCooperative(work.tx, cooperative, after);
    const eventId = newId<'event'>();
    const event = {
      eventId,
      kind: 'amendment',
      legalDay,
      filedDay,
      note,
      changes: amended,
      authorPersonId,
      now,
    } as const;
    const moved = { ...cooperative, communeCode: after.communeCode };
    await insertEvent(work.tx, moved, event);
    const values = Object.fromEntries(Object.entries(amended).map(([key, { to }]) => [key, to]));
    await keepValues(work, moved, { said: saidBy('court', legalDay, values), before });
    await keepStanding(work, cooperative, after);
    return ok({ organisationId: cooperative.organisationId, eventId });
  },
});

type Wanted = { readonly [Key in (typeof AMENDABLE)[number]]?: string | undefined };

function withMilieu<Entry extends Cooperative>(before: Entry, wanted: Wanted): Entry {
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
  const after = {
    ...before,
    ...Object.fromEntries(given.map(([key, value]) => [key, value === '' ? undefined : value])),
  };
  const moved = after.communeCode !== before.communeCode;
  return { ...after, milieu: moved ? milieuOf(after.communeCode) : before.milieu };
}

function differences(before: Cooperative, after: Cooperative): Amended {
  const changed = [...AMENDABLE, 'milieu' as const].filter(
    (key) => (before[key] ?? '') !== (after[key] ?? ''),
  );
  return Object.fromEntries(changed.map((key) => [key, { from: before[key] ?? '', to: after[key] ?? '' }]));
}
