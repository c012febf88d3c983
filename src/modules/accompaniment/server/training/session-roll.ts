import { z } from 'zod';
import { memberRoll } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { overseesCoaches } from '../../permissions.ts';
import { listCaseload } from '../cohort/caseload.sql.ts';
import { findSession, listAttendance } from './session.sql.ts';

const MOST = 300;

/** The roll of a session: whom a coach awaits of the cooperatives she walks with, and who was there. */
export const sessionRoll = query({
  name: 'accompaniment.session-roll',
  input: z.object({ session: z.uuid(), cooperative: z.uuid().optional().catch(undefined) }),
  async run({ db, actor, today }, { session: sessionId, cooperative }) {
    const session = await findSession(db, sessionId);
    if (session === undefined || actor.kind === 'anonymous') return undefined;
    const oversees = overseesCoaches(actor);
    const mine = actor.kind === 'person' && !oversees ? { coachId: actor.personId } : {};
    const lines = await listCaseload(db, { ...mine, cohortId: session.cohortId, limit: MOST });
    const own = new Set(lines.map(({ organisationId }) => organisationId));
    const attended = (await listAttendance(db, sessionId)).filter(
      ({ organisationId }) => oversees || own.has(organisationId),
    );
    const asked = cooperative !== undefined && own.has(cooperative) ? cooperative : undefined;
    const members = asked === undefined ? [] : await memberRoll(db, asked, today);
    return { session, lines, attended, cooperative: asked, members, today };
  },
});
