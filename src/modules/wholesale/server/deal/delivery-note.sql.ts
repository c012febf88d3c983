import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Deal, DeliveryNote } from '../../deal/deal.ts';

/** Wide query: the notes of an order, the first first. */
export async function listNotes(db: Db, dealId: string): Promise<DeliveryNote[]> {
  const found = await sql<DeliveryNote>`select note_id as "noteId", number, carrier, made_at as "madeAt"
    from wholesale.delivery_note where deal_id = ${dealId} order by made_at`.execute(db);
  return found.rows;
}

export async function insertNote(tx: Tx, deal: Held<Deal>, note: DeliveryNote): Promise<void> {
  await tx
    .insertInto('wholesale.delivery_note')
    .values({
      organisation_id: deal.organisationId,
      note_id: note.noteId,
      commune_code: deal.communeCode,
      deal_id: deal.dealId,
      number: note.number,
      carrier: note.carrier,
      made_at: note.madeAt,
    })
    .execute();
}
