import { z } from 'zod';
import { parametersOn } from '#modules/law/server';
import { newId, type OrganisationId } from '#platform/ids';
import { parseDirhams } from '#platform/money';
import { creates, type Held, type Work } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { milieuOf, place } from '#platform/territory';
import type { Day } from '#platform/time';
import { KINDS, type Cooperative } from '../../cooperative.ts';
import { cooperativeMoved } from '../../facts.ts';
import { typedNumber } from '../../identifier.ts';
import { eventFits } from '../../life-event.ts';
import { mayKeepRegister } from '../../permissions.ts';
import { newEntry, readHeadcount } from '../../registration.ts';
import { SECTORS } from '../../sector.ts';
import { CommuneInput, CountInput, DayInput, NameInput, TextInput } from '../../typed-input.ts';
import { insertCooperative, nameIsTaken } from './cooperative.sql.ts';
import { claimIdentifier } from './identifier.sql.ts';
import { keepStanding } from './keep-standing.ts';
import { insertEvent } from './life-event.sql.ts';
import { saveHeadcounts } from './standing.sql.ts';

/** Enters an organisation in the register, on the day the law gives it. */
export const registerCooperative = creates({
  name: 'registry.register-cooperative',
  input: z.object({
    kind: z.enum(KINDS),
    nameFr: NameInput,
    nameAr: NameInput,
    nameZgh: NameInput.optional(),
    communeCode: CommuneInput,
    sector: z.enum(SECTORS),
    activity: TextInput.optional(),
    address: TextInput.optional(),
    registeredOn: DayInput,
    filedDay: DayInput.optional(),
    capital: TextInput.optional(),
    localRegister: TextInput.optional(),
    court: TextInput.optional(),
    women: CountInput,
    men: CountInput,
    under35: CountInput.optional(),
    officers: CountInput.optional(),
    womenOfficers: CountInput.optional(),
  }),
  may: (actor, { communeCode }) => mayKeepRegister(actor, { communeCode }),

  async run(work, input) {
    if (place(input.communeCode) === undefined) return refused('place-unknown', 'communeCode');
    if (await nameIsTaken(work.tx, input)) return refused('name-taken', 'nameFr');
    const capital = input.capital === undefined ? ok(undefined) : parseDirhams(input.capital);
    if (!capital.ok) return refused(capital.code, 'capital');
    const headcount = readHeadcount(input, input.registeredOn);
    if (!headcount.ok) return headcount;
    const entry = newEntry(input, {
      organisationId: newId<'organisation'>(),
      milieu: milieuOf(input.communeCode),
      capitalCentimes: capital.value,
      today: work.today,
      law: await parametersOn(work.tx, input.registeredOn),
      members: input.women + input.men,
    });
    if (!entry.ok) return entry;

    const registration = registrationOf(input, work);
    const isRegistered = entry.value.state === 'registered';
    const fits = eventFits(registration, [], work.today);
    if (!fits.ok) return fits;

    const held = await insertCooperative(work.tx, entry.value, work.now);
    const numbered = await claimLocalNumber(work, held, input);
    if (!numbered.ok) return numbered;
    if (isRegistered) await insertEvent(work.tx, held, registration);
    await saveHeadcounts(work.tx, held, { headcounts: [headcount.value], now: work.now });
    await keepStanding(work, held, held);
    if (isRegistered)
      work.announce(cooperativeMoved(held.organisationId, 'registration', input.registeredOn));
    return ok({
      organisationId: held.organisationId satisfies OrganisationId,
      communeCode: held.communeCode,
    });
  },
});

/** The number the local register gave, when it is known: no other entry bears it. */
async function claimLocalNumber(
  { tx }: Work,
  held: Held<Cooperative>,
  { localRegister, court }: { readonly localRegister?: string; readonly court?: string },
) {
  if (localRegister === undefined) return ok(undefined);
  const number = typedNumber({ scheme: 'local-register', value: localRegister, court });
  if (!number.ok) return refused(number.code, number.field === 'court' ? 'court' : 'localRegister');
  const claimed = await claimIdentifier(tx, held, number.value);
  return claimed ? ok(undefined) : refused('identifier-taken', 'localRegister');
}

function registrationOf(input: { readonly registeredOn: Day; readonly filedDay?: Day }, work: Work) {
  return {
    eventId: newId<'event'>(),
    kind: 'registration',
    legalDay: input.registeredOn,
    filedDay: input.filedDay ?? work.today,
    authorPersonId: work.actor.kind === 'person' ? work.actor.personId : undefined,
    now: work.now,
  } as const;
}
