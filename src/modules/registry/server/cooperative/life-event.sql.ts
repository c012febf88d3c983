import type { Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Cooperative } from '../../cooperative.ts';
import type { LifeEvent } from '../../life-event.ts';

/** Adds an event. There is no statement that changes one: a later event corrects it. */
export async function insertEvent(
  tx: Tx,
  held: Held<Cooperative>,
  event: Omit<LifeEvent, 'recordedAt'> & { readonly authorPersonId?: string; readonly now: Date },
): Promise<void> {
  await tx
    .insertInto('registry.life_event')
    .values({
      organisation_id: held.organisationId,
      commune_code: held.communeCode,
      event_id: event.eventId,
      kind: event.kind,
      legal_day: event.legalDay,
      filed_day: event.filedDay,
      note: event.note ?? null,
      changes: event.changes === undefined ? null : JSON.stringify(event.changes),
      corrects: event.corrects ?? null,
      author_person_id: event.authorPersonId ?? null,
      recorded_at: event.now,
    })
    .execute();
}
