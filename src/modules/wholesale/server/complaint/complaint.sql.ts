import { sql, type RawBuilder } from 'kysely';
import { withoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Complaint } from '../../deal/complaint.ts';

const COLUMNS = sql.raw(`organisation_id as "organisationId", commune_code as "communeCode",
  complaint_id as "complaintId", lot_id as "lotId", deal_id as "dealId", person_id as "personId",
  gatherer_id as "gathererId", quantity, outcome, reason, state, granted, answer, asked_at as "askedAt",
  answered_at as "answeredAt"`);

async function listWhere(db: Db, which: RawBuilder<unknown>): Promise<Complaint[]> {
  const found = await sql<Complaint>`select ${COLUMNS} from wholesale.complaint where ${which}`.execute(db);
  return found.rows.map(withoutNulls);
}

/** Wide query: what was complained of in some orders, the first first. */
export function listComplaints(db: Db, dealIds: readonly string[]): Promise<Complaint[]> {
  return listWhere(db, sql`deal_id = any(${[...dealIds]}::uuid[]) order by asked_at, complaint_id`);
}

/** Wide query: what waits for an answer or was declined, the oldest first: for the office of the market. */
export function listUnsettled(db: Db): Promise<Complaint[]> {
  return listWhere(db, sql`state in ('asked', 'declined') order by (state <> 'asked'), asked_at limit 200`);
}

/** What was complained of a lot. */
export function listOfLot(
  db: Db,
  { organisationId, lotId }: { readonly organisationId: string; readonly lotId: string },
): Promise<Complaint[]> {
  return listWhere(db, sql`organisation_id = ${organisationId} and lot_id = ${lotId} order by asked_at`);
}

export async function lockComplaint(
  tx: Tx,
  { cooperative, complaint }: { readonly cooperative: string; readonly complaint: string },
): Promise<Complaint | undefined> {
  const which = sql`organisation_id = ${cooperative} and complaint_id = ${complaint}`;
  await sql`select from wholesale.complaint where ${which} for no key update`.execute(tx);
  const [found] = await listWhere(tx, which);
  return found;
}

export async function insertComplaint(tx: Tx, complaint: Complaint): Promise<void> {
  await tx
    .insertInto('wholesale.complaint')
    .values({
      organisation_id: complaint.organisationId,
      complaint_id: complaint.complaintId,
      commune_code: complaint.communeCode,
      lot_id: complaint.lotId,
      deal_id: complaint.dealId,
      person_id: complaint.personId,
      gatherer_id: complaint.gathererId,
      quantity: complaint.quantity,
      outcome: complaint.outcome,
      reason: complaint.reason,
      state: complaint.state,
      granted: complaint.granted,
      answer: complaint.answer,
      asked_at: complaint.askedAt,
      answered_at: null,
    })
    .execute();
}

type Answered = Pick<Complaint, 'state' | 'granted' | 'answer'>;

export async function saveComplaint(
  tx: Tx,
  { organisationId, complaintId }: Held<Complaint>,
  { state, granted, answer }: Answered,
  now: Date,
): Promise<void> {
  await sql`update wholesale.complaint set state = ${state}, granted = ${granted}, answer = ${answer},
      answered_at = ${now}
    where organisation_id = ${organisationId} and complaint_id = ${complaintId}`.execute(tx);
}
