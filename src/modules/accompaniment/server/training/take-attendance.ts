import { z } from 'zod';
import { NameInput } from '#modules/registry';
import { memberRoll } from '#modules/registry/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayCoach } from '../../permissions.ts';
import { personKey } from '../../training/attendance.ts';
import { lockActiveEnrolment } from '../cohort/active-enrolment.sql.ts';
import { whoTells } from '../visit/step-taken.ts';
import { countPresentOf, findSession, saveAttendance } from './session.sql.ts';

const MOST = 300;
const Line = z
  .object({
    member: z.uuid().optional(),
    guest: NameInput.optional(),
    present: z.union([z.boolean(), z.enum(['yes', 'no']).transform((text) => text === 'yes')]),
    minutes: z.coerce.number().int().min(0).optional(),
  })
  .refine(({ member, guest }) => (member === undefined) !== (guest === undefined), 'required');

/**
 * Who of a cooperative was at a session: its members and its guests, each once however often two phones tell
 * it. Never more than the room holds, never before the day.
 */
export const takeAttendance = changes({
  name: 'accompaniment.take-attendance',
  input: z.object({
    session: z.uuid(),
    cooperative: z.uuid(),
    event: z.uuid().optional(),
    madeAt: z.iso.datetime({ offset: true, error: 'instant-unreadable' }).optional(),
    lines: z.array(Line).min(1, 'required').max(MOST),
  }),
  on: (tx, { cooperative }) => lockActiveEnrolment(tx, cooperative),
  may: (actor, enrolment) => mayCoach(actor, enrolment),

  async run(work, { organisationId, communeCode }, { session: sessionId, madeAt, lines }) {
    const session = await findSession(work.tx, sessionId);
    if (session === undefined) return refused('absent');
    if (session.day > work.today) return refused('session-to-come');
    const roll = new Set(
      (await memberRoll(work.tx, organisationId, session.day)).map(({ memberId }) => memberId),
    );
    const strange = lines.find(({ member }) => member !== undefined && !roll.has(member));
    if (strange !== undefined) return refused('member-unknown', 'lines');
    const keys = lines.map(personKey);
    if (new Set(keys).size < keys.length) return refused('person-twice', 'lines');
    const others = await countPresentOf(work.tx, { sessionId, except: organisationId });
    const present = lines.filter((line) => line.present).length;
    if (others + present > session.capacity)
      return refused('room-full', 'lines', { count: session.capacity });
    const told = madeAt === undefined ? work.now : new Date(madeAt);
    const at = (told < work.now ? told : work.now).toISOString();
    for (const { minutes = session.minutes, ...line } of lines) {
      const kept = { ...line, minutes: line.present ? minutes : 0, personKey: personKey(line) };
      const { by } = whoTells(work);
      await saveAttendance(work.tx, { ...kept, organisationId, sessionId, communeCode, at, by });
    }
    return ok({ organisationId, communeCode, session: sessionId, present });
  },
});
