import { z } from 'zod';
import { entrySummary, memberRoll, portraitsOf } from '#modules/registry/server';
import { query, type Reading } from '#platform/operation/server';
import type { CaseloadLine } from '../../visit/caseload.ts';
import type { FieldCooperative } from '../../visit/field-caseload.ts';
import { localCalendarOf } from '../calendar/local-calendar-of.ts';
import { listCaseload } from '../cohort/caseload.sql.ts';
import { findEnrolment } from '../cohort/cohort.sql.ts';
import { listSessions } from '../training/session.sql.ts';
import { listVisitsOf } from '../visit/visit.sql.ts';
import { listPoints } from './action-point.sql.ts';
import { listAssessments, listInstruments } from './assessment.sql.ts';

const [AT_ONCE, MOST] = [10, 50];

/**
 * What a coach's phone takes with it: her own cooperatives, page by page, each with its visits, open points,
 * last diagnostics, members for the roll; the instruments and the sessions with the first page.
 */
export const fieldCaseload = query({
  name: 'accompaniment.field-caseload',
  input: z.object({
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(MOST).default(AT_ONCE),
  }),
  async run(reading, { after, limit }) {
    const { db, actor, today } = reading;
    if (actor.kind !== 'person') return undefined;
    const asked = { coachId: actor.personId, ...(after !== undefined && { after }) };
    const found = await listCaseload(db, { ...asked, limit: limit + 1 });
    const lines = found.slice(0, limit);
    const cooperatives = [];
    for (const line of lines) cooperatives.push(await fieldCooperative(reading, line));
    const first = after === undefined;
    return {
      cooperatives,
      next: found.length > limit ? lines.at(-1)?.enrolmentId : undefined,
      instruments: first ? await listInstruments(db) : [],
      sessions: first ? await listSessions(db, { trainerId: actor.personId }) : [],
      today,
    };
  },
});

async function fieldCooperative({ db, today }: Reading, line: CaseloadLine): Promise<FieldCooperative> {
  const { organisationId, enrolmentId, communeCode, nameFr, nameAr, nameZgh } = line;
  const enrolment = await findEnrolment(db, enrolmentId);
  const assessments = await listAssessments(db, line);
  const phone = (await entrySummary(db, organisationId))?.phone;
  return {
    organisationId,
    enrolmentId,
    communeCode,
    nameFr,
    nameAr,
    ...(nameZgh !== undefined && { nameZgh }),
    ...(phone !== undefined && { phone }),
    enrolledOn: enrolment?.enrolledOn ?? today,
    visits: await listVisitsOf(db, line),
    points: await listPoints(db, line),
    assessments: assessments.slice(-2),
    calendar: await localCalendarOf(db, { organisationId, communeCode, since: today }),
    members: await memberRoll(db, organisationId, today),
    portraits: await portraitsOf(db, organisationId),
  };
}
