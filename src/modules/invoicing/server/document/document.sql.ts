import { sql, type RawBuilder } from 'kysely';
import { deeplyWithoutNulls, type Db, type Tx } from '#platform/database/server';
import { totalsOf, type DocumentType, type IssuedDocument } from '../../document/invoice.ts';

/** A document with those it is about: of an order, who bought; of a commission, who pays it. */
export interface StoredDocument extends IssuedDocument {
  readonly purchaseId?: string;
  readonly personId?: string;
  readonly receiverId?: string;
  readonly cause: string;
}

const DOCUMENT = sql.raw(`jsonb_build_object('organisationId', organisation_id, 'documentId', document_id,
  'communeCode', commune_code, 'type', type, 'year', year, 'sequence', sequence, 'number', number,
  'issuedOn', issued_on, 'orderId', order_id, 'purchaseId', purchase_id, 'personId', person_id,
  'receiverId', receiver_id, 'cause', cause, 'refersTo', refers_to, 'content', content,
  'previous', previous, 'fingerprint', fingerprint) as document`);

async function listWhere(db: Db, which: RawBuilder<unknown>): Promise<StoredDocument[]> {
  const found = await sql<{ document: StoredDocument }>`select ${DOCUMENT} from invoicing.document
    where ${which}`.execute(db);
  return found.rows.map(({ document }) => deeplyWithoutNulls(document));
}

const MOST = 5000;

/** Wide query: what a cooperative issued in a year and what the house billed it, the latest first. */
export function listOfYear(db: Db, organisationId: string, year: number): Promise<StoredDocument[]> {
  return listWhere(
    db,
    sql`(organisation_id = ${organisationId} or receiver_id = ${organisationId}) and year = ${year}
      order by issued_on desc, number desc limit ${MOST}`,
  );
}

/** Wide query: the years in which a cooperative issued or was billed something. */
export async function listYears(db: Db, organisationId: string): Promise<number[]> {
  const found = await sql<{ year: number }>`select distinct year from invoicing.document
    where organisation_id = ${organisationId} or receiver_id = ${organisationId}
    order by year desc`.execute(db);
  return found.rows.map(({ year }) => year);
}

/** The documents of an order, the first first. */
export function listOfOrder(
  db: Db,
  { cooperative, order }: { readonly cooperative: string; readonly order: string },
): Promise<StoredDocument[]> {
  return listWhere(
    db,
    sql`organisation_id = ${cooperative} and order_id = ${order} order by issued_at, document_id`,
  );
}

/** Wide query: the documents of a purchase, whoever sold. */
export function listOfPurchase(
  db: Db,
  { personId, purchaseId }: { readonly personId: string; readonly purchaseId: string },
): Promise<StoredDocument[]> {
  return listWhere(
    db,
    sql`person_id = ${personId} and purchase_id = ${purchaseId} order by issued_at, document_id`,
  );
}

/** Wide query: the documents of a large order, as far as who asks may read them. */
export function listOfDeal(db: Db, deal: string): Promise<StoredDocument[]> {
  return listWhere(db, sql`purchase_id = ${deal} order by issued_at, document_id`);
}

/** Wide query: the numbers of the invoices of some orders or lots, by order. */
export async function invoiceNumbers(
  db: Db,
  orders: readonly string[],
): Promise<ReadonlyMap<string, { readonly number: string; readonly documentId: string }>> {
  const found = await sql<{ orderId: string; number: string; documentId: string }>`
    select order_id as "orderId", number, document_id as "documentId" from invoicing.document
    where order_id = any(${[...orders]}::uuid[]) and type = 'invoice'`.execute(db);
  return new Map(found.rows.map(({ orderId, ...one }) => [orderId, one]));
}

export async function findDocument(
  db: Db,
  { organisationId, documentId }: { readonly organisationId: string; readonly documentId: string },
): Promise<StoredDocument | undefined> {
  const [found] = await listWhere(
    db,
    sql`organisation_id = ${organisationId} and document_id = ${documentId}`,
  );
  return found;
}

/** The last document of a series, once its next number is held. */
export async function lastOfSeries(
  tx: Tx,
  { organisationId, type, year }: { organisationId: string; type: DocumentType; year: number },
): Promise<StoredDocument | undefined> {
  const [found] = await listWhere(
    tx,
    sql`organisation_id = ${organisationId} and type = ${type} and year = ${year}
      order by sequence desc limit 1`,
  );
  return found;
}

/** Writes a document. There is no statement that alters one. */
export async function insertDocument(tx: Tx, document: StoredDocument, now: Date): Promise<void> {
  const { net, tax, gross } = totalsOf(document.content);
  await tx
    .insertInto('invoicing.document')
    .values({
      organisation_id: document.organisationId,
      document_id: document.documentId,
      commune_code: document.communeCode,
      type: document.type,
      year: document.year,
      sequence: document.sequence,
      number: document.number,
      issued_on: document.issuedOn,
      order_id: document.orderId ?? null,
      purchase_id: document.purchaseId ?? null,
      person_id: document.personId ?? null,
      receiver_id: document.receiverId ?? null,
      cause: document.cause,
      refers_to: document.refersTo ?? null,
      content: JSON.stringify(document.content),
      net_centimes: net,
      tax_centimes: tax,
      gross_centimes: gross,
      previous: document.previous,
      fingerprint: document.fingerprint,
      issued_at: now,
    })
    .execute();
}
