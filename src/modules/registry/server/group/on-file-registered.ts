import { z } from 'zod';
import {
  endGroupMandates,
  giveMemberMandate,
  giveOfficerMandate,
  groupSpeakers,
  memberCodeOf,
  memberPerson,
} from '#platform/identity/server';
import { newId } from '#platform/ids';
import { hold, type Held, type Reacting, type Reaction } from '#platform/operation/server';
import { foldName } from '#platform/text';
import { dayOf, parseDay, type Day } from '#platform/time';
import { mandateName, type Cooperative } from '../../cooperative.ts';
import { cooperativeMoved } from '../../facts.ts';
import { countMembers } from '../../headcount.ts';
import type { Amended } from '../../life-event.ts';
import { FUNCTIONS, TENDING_FUNCTIONS } from '../../member.ts';
import { lockCooperative, saveCooperative } from '../cooperative/cooperative.sql.ts';
import { claimIdentifier } from '../cooperative/identifier.sql.ts';
import { keepStanding } from '../cooperative/keep-standing.ts';
import { insertEvent } from '../cooperative/life-event.sql.ts';
import { saveHeadcounts } from '../cooperative/standing.sql.ts';
import { insertMember, insertTerm, listMembers } from '../member/member.sql.ts';

const CivilDay = z.string().transform((text, context): Day => {
  const day = parseDay(text);
  if (day !== undefined) return day;
  context.addIssue({ code: 'custom', message: 'day-unreadable' });
  return z.NEVER;
});

const Founding = z.object({
  nameLatin: z.string(),
  nameArabic: z.string().optional(),
  gender: z.enum(['F', 'M']).optional(),
  birthYear: z.number().optional(),
  phone: z.string().optional(),
  function: z.enum(FUNCTIONS).optional(),
});

const Payload = z.object({
  day: CivilDay,
  nameFr: z.string(),
  nameAr: z.string(),
  nameZgh: z.string().optional(),
  address: z.string(),
  activity: z.string(),
  capitalCentimes: z.number(),
  court: z.string(),
  number: z.string(),
  founders: z.array(Founding),
});
type Registered = z.infer<typeof Payload>;

const MOST_MEMBERS = 20_000;

/** A group becomes a cooperative on the same entry: its thread goes on, its founders are members. */
export const onFileRegistered: Reaction = {
  to: 'file-registered',
  name: 'registry.registration',
  async run(work, { organisationId, payload }) {
    const registered = Payload.parse(payload);
    const found = await lockCooperative(work.tx, organisationId);
    if (found === undefined) return;
    const before = hold(found);
    const { day, founders: _, court, number, ...given } = registered;
    const change = { ...given, kind: 'cooperative', state: 'registered', foundedOn: day } as const;
    await saveCooperative(work.tx, before, change);
    const entry = hold({ ...before, ...change });
    await claimIdentifier(work.tx, entry, { scheme: 'local-register', value: number, court, fromDay: day });
    await insertEvent(work.tx, entry, registrationEvent(before, registered, work.now));
    await admitFounders(work, entry, registered);
    const members = await listMembers(work.tx, organisationId, { limit: MOST_MEMBERS });
    await saveHeadcounts(work.tx, entry, { headcounts: [countMembers(members, day)], now: work.now });
    await keepStanding(work, entry, entry);
    work.announce(cooperativeMoved(organisationId, 'registration', day));
  },
};

function registrationEvent(before: Cooperative, registered: Registered, now: Date) {
  const names = (['nameFr', 'nameAr'] as const).filter((key) => before[key] !== registered[key]);
  const changes: Amended = {
    kind: { from: before.kind, to: 'cooperative' },
    ...Object.fromEntries(names.map((key) => [key, { from: before[key], to: registered[key] }])),
  };
  const eventId = newId<'event'>();
  const filedDay = dayOf(now) < registered.day ? registered.day : dayOf(now);
  return { eventId, kind: 'registration', legalDay: registered.day, filedDay, changes, now } as const;
}

/** Who the register already knows as a member of the group stays the member she is. */
async function admitFounders(
  { tx, now }: Reacting,
  entry: Held<Cooperative>,
  { founders, day }: Registered,
): Promise<void> {
  const known = await listMembers(tx, entry.organisationId, { limit: MOST_MEMBERS });
  const names = new Set(known.map(({ nameLatin }) => foldName(nameLatin)));
  // Who spoke for the group is the same person now: she enters as before, and acts as what she is.
  const speakers = new Map(
    (await groupSpeakers(tx, entry)).map(({ nameLatin, personId }) => [foldName(nameLatin), personId]),
  );
  await endGroupMandates(tx, entry, { on: day, now });
  for (const { gender, function: office, ...person } of founders) {
    if (gender === undefined || names.has(foldName(person.nameLatin))) continue;
    const speaker = speakers.get(foldName(person.nameLatin));
    const { personId, memberCode } =
      speaker === undefined
        ? await memberPerson(tx, { ...person, now })
        : { personId: speaker, memberCode: await memberCodeOf(tx, speaker) };
    const member = {
      ...person,
      gender,
      memberId: newId<'member'>(),
      personId,
      memberCode,
      admittedOn: day,
      version: 1,
    };
    await insertMember(tx, entry, member);
    const given = { personId, name: mandateName(entry), from: day };
    const held = hold({ ...member, organisationId: entry.organisationId, communeCode: entry.communeCode });
    if (office !== undefined)
      await insertTerm(tx, held, { officerId: newId<'officer'>(), function: office, fromDay: day });
    if (office !== undefined && TENDING_FUNCTIONS.includes(office))
      await giveOfficerMandate(tx, entry, { ...given, now });
    else await giveMemberMandate(tx, entry, given);
  }
}
