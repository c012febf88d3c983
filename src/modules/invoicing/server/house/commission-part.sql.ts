import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import { centimes, type Centimes } from '#platform/money';
import type { House } from './house.sql.ts';

/** What was invoiced of the commission on a part so far, how often, and by which document last. */
export interface InvoicedPart {
  readonly commission: Centimes;
  readonly tax: Centimes;
  readonly times: number;
  readonly invoiceId: string;
}

export async function invoicedParts(
  db: Db,
  house: House,
  partIds: readonly string[],
): Promise<ReadonlyMap<string, InvoicedPart>> {
  const found = await sql<{
    partId: string;
    commission: string;
    tax: string;
    times: number;
    invoiceId: string;
  }>`
    select part_id as "partId", sum(commission_centimes)::text as commission, sum(tax_centimes)::text as tax,
      max(sequence) as times,
      (array_agg(document_id order by sequence desc) filter (where commission_centimes > 0))[1] as "invoiceId"
    from invoicing.commission_part
    where organisation_id = ${house.organisationId} and part_id = any(${[...partIds]}::uuid[])
    group by part_id`.execute(db);
  return new Map(
    found.rows.map(({ partId, commission, tax, ...one }) => [
      partId,
      { ...one, commission: centimes(Number(commission)), tax: centimes(Number(tax)) },
    ]),
  );
}

interface Billed {
  readonly partId: string;
  readonly sequence: number;
  /** Less than nothing under a credit note. */
  readonly commission: Centimes;
  readonly tax: Centimes;
}

/** Writes by which document the commission on some parts was invoiced, or given back. */
export async function insertPartCommissions(
  tx: Tx,
  document: { readonly organisationId: string; readonly documentId: string; readonly receiverId: string },
  parts: readonly Billed[],
): Promise<void> {
  const { organisationId, documentId, receiverId } = document;
  const rows = parts.map(({ partId, sequence, commission, tax }) => ({
    organisation_id: organisationId,
    part_id: partId,
    sequence,
    document_id: documentId,
    receiver_id: receiverId,
    commission_centimes: commission,
    tax_centimes: tax,
  }));
  await tx.insertInto('invoicing.commission_part').values(rows).execute();
}
