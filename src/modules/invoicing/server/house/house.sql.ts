import { sql } from 'kysely';
import { deeplyWithoutNulls, type Db, type Tx } from '#platform/database/server';
import { newId, type OrganisationId } from '#platform/ids';
import type { Issuer } from '../../document/invoice.ts';

/** Who the house is on its invoices, as said last. */
export interface House {
  readonly organisationId: OrganisationId;
  readonly version: number;
  readonly identity: Issuer;
}

/** Wide query: there is one house. */
export async function findHouse(db: Db): Promise<House | undefined> {
  const found = await sql<House>`select organisation_id as "organisationId", version, identity
    from invoicing.house order by version desc limit 1`.execute(db);
  return found.rows.map(deeplyWithoutNulls)[0];
}

/** Writes who the house is; what was said before stays, and the invoices with it. */
export async function insertHouse(
  tx: Tx,
  said: {
    readonly before?: House;
    readonly identity: Issuer;
    readonly now: Date;
    readonly personId?: string;
  },
): Promise<void> {
  const { before, identity, now, personId } = said;
  await tx
    .insertInto('invoicing.house')
    .values({
      organisation_id: before?.organisationId ?? newId<'organisation'>(),
      version: (before?.version ?? 0) + 1,
      identity: JSON.stringify(identity),
      said_at: now,
      said_by: personId ?? null,
    })
    .execute();
}

/** Which of some orders the house has invoiced already. */
export async function invoicedAmong(
  db: Db,
  house: House,
  orderIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await sql<{ orderId: string }>`select order_id as "orderId" from invoicing.commission_line
    where organisation_id = ${house.organisationId} and order_id = any(${[...orderIds]}::uuid[])`.execute(db);
  return new Set(found.rows.map(({ orderId }) => orderId));
}

/** Writes which orders a commission invoice is of. */
export async function insertCommissionLines(
  tx: Tx,
  document: { readonly organisationId: string; readonly documentId: string; readonly receiverId: string },
  orderIds: readonly string[],
): Promise<void> {
  const { organisationId, documentId, receiverId } = document;
  const rows = orderIds.map((orderId) => ({
    organisation_id: organisationId,
    order_id: orderId,
    document_id: documentId,
    receiver_id: receiverId,
  }));
  await tx.insertInto('invoicing.commission_line').values(rows).execute();
}
