import { sql } from 'kysely';
import { deeplyWithoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Day } from '#platform/time';
import type { VisitEvent, VisitEventKind } from '../../visit/visit-event.ts';
import type { Visit } from '../../visit/visit.ts';

const EVENT = `jsonb_build_object('eventId', event_id, 'visitId', visit_id, 'kind', kind, 'day', day,
  'reason', reason, 'note', note, 'by', made_by, 'madeAt', made_at, 'receivedAt', received_at)`;

/** What is written of something that happened. */
export interface EventTold {
  readonly eventId: string;
  readonly kind: VisitEventKind;
  readonly day: Day;
  readonly reason?: string;
  readonly note?: string;
  readonly details?: object;
  readonly madeAt: Date;
  readonly receivedAt: Date;
  readonly personId?: string;
  readonly by: string;
}

export async function insertVisitEvent(
  tx: Tx,
  { organisationId, visitId, communeCode }: Pick<Visit, 'organisationId' | 'visitId' | 'communeCode'>,
  event: EventTold,
): Promise<void> {
  await tx
    .insertInto('accompaniment.visit_event')
    .values({
      organisation_id: organisationId,
      event_id: event.eventId,
      visit_id: visitId,
      commune_code: communeCode,
      kind: event.kind,
      day: event.day,
      reason: event.reason ?? null,
      note: event.note ?? null,
      details: event.details === undefined ? null : JSON.stringify(event.details),
      made_at: event.madeAt,
      received_at: event.receivedAt,
      person_id: event.personId ?? null,
      made_by: event.by,
    })
    .execute();
}

/** What was told under an id already: the same thing again, after a month without network. */
export async function findVisitEvent(
  tx: Tx,
  key: { readonly organisationId: string; readonly eventId: string },
): Promise<{ readonly visitId: string; readonly kind: string } | undefined> {
  const found = await sql<{ visitId: string; kind: string }>`select visit_id as "visitId", kind
    from accompaniment.visit_event
    where organisation_id = ${key.organisationId} and event_id = ${key.eventId}`.execute(tx);
  return found.rows[0];
}

/** Wide query: who else told something of a visit last, wherever it lies within reach. */
export async function findLastHand(
  db: Db,
  asked: { readonly visitId: string; readonly except: string },
): Promise<{ readonly who: string; readonly since: string } | undefined> {
  const found = await sql<{ who: string; since: Date }>`select made_by as who, made_at as since
    from accompaniment.visit_event
    where visit_id = ${asked.visitId} and person_id is distinct from ${asked.except}::uuid
    order by received_at desc, event_id desc limit 1`.execute(db);
  const row = found.rows[0];
  return row && { who: row.who, since: row.since.toISOString() };
}

/** What happened to the visits of one enrolment, or to one of them, in the order it was told. */
export async function listVisitEvents(
  db: Db,
  key: { readonly organisationId: string; readonly enrolmentId: string; readonly visitId?: string },
): Promise<VisitEvent[]> {
  const found = await sql<{ event: VisitEvent }>`select ${sql.raw(EVENT)} as event
    from accompaniment.visit_event where organisation_id = ${key.organisationId}
      and visit_id in (select visit_id from accompaniment.visit
        where organisation_id = ${key.organisationId} and enrolment_id = ${key.enrolmentId})
      and ${key.visitId === undefined ? sql`true` : sql`visit_id = ${key.visitId}::uuid`}
    order by received_at, event_id`.execute(db);
  return found.rows.map(({ event }) => deeplyWithoutNulls(event));
}
