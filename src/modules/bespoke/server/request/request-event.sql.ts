import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import { newId } from '#platform/ids';
import type { RequestEvent } from '../../request/request-event.ts';
import type { PieceRequest } from '../../request/request.ts';

/** Writes down what happened to a request. */
export async function insertRequestEvent(
  tx: Tx,
  { organisationId, communeCode, requestId, personId }: PieceRequest,
  { what, by, note, stage, photo, at }: Omit<RequestEvent, 'eventId'>,
): Promise<void> {
  await tx
    .insertInto('bespoke.request_event')
    .values({
      organisation_id: organisationId,
      event_id: newId(),
      commune_code: communeCode,
      request_id: requestId,
      person_id: personId,
      what,
      by_whom: by,
      note,
      stage: stage ?? null,
      photo: photo === undefined ? null : JSON.stringify(photo),
      at,
    })
    .execute();
}

type Row = Omit<RequestEvent, 'stage' | 'photo'> & {
  readonly stage: RequestEvent['stage'] | null;
  readonly photo: RequestEvent['photo'] | null;
};

/** What happened to a request, the first thing first. */
export async function listRequestEvents(
  db: Db,
  { organisationId, requestId }: Pick<PieceRequest, 'organisationId' | 'requestId'>,
): Promise<RequestEvent[]> {
  const found = await sql<Row>`
    select event_id as "eventId", what, by_whom as by, note, stage, photo, at from bespoke.request_event
    where organisation_id = ${organisationId} and request_id = ${requestId} order by at, event_id`.execute(
    db,
  );
  return found.rows.map(({ stage, photo, ...event }) => ({
    ...event,
    ...(stage !== null && { stage }),
    ...(photo !== null && { photo }),
  }));
}
