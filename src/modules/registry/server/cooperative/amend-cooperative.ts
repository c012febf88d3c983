import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { place } from '#platform/territory';
import { amendedBy, withWanted } from '../../amendment.ts';
import { standsAlone } from '../../cooperative.ts';
import { CommuneInput, DayInput, NameInput, TextInput } from '../../typed-input.ts';
import { eventFits } from '../../life-event.ts';
import { mayKeepRegister } from '../../permissions.ts';
import { SECTORS } from '../../sector.ts';
import { listEvents, lockCooperative, nameIsTaken } from './cooperative.sql.ts';
import { keepAmendment } from './keep-amendment.ts';

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
    const after = withWanted(cooperative, wanted);
    const amended = amendedBy(cooperative, after);
    if (Object.keys(amended).length === 0) return refused('nothing-to-amend');
    const history = await listEvents(work.tx, cooperative.organisationId);
    const fits = eventFits({ kind: 'amendment', legalDay, filedDay, changes: amended }, history, work.today);
    if (!fits.ok) return fits;
    const named = ['nameFr', 'nameAr', 'communeCode'].some((key) => key in amended);
    if (named && (await nameIsTaken(work.tx, after))) return refused('name-taken', 'nameFr');

    const eventId = await keepAmendment(work, cooperative, { after, amended, legalDay, filedDay, note });
    return ok({ organisationId: cooperative.organisationId, eventId });
  },
});
