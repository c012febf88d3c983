import { sql, type RawBuilder } from 'kysely';
import { deeplyWithoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { PieceRequest } from '../../request/request.ts';

type Key = { readonly cooperative: string; readonly request: string };

/** A request held by the transaction: nothing else moves it meanwhile. */
export async function lockRequest(tx: Tx, { cooperative, request }: Key): Promise<PieceRequest | undefined> {
  await sql`select from bespoke.request where organisation_id = ${cooperative} and request_id = ${request}
    for no key update`.execute(tx);
  return findRequest(tx, { cooperative, request });
}

export async function findRequest(db: Db, { cooperative, request }: Key): Promise<PieceRequest | undefined> {
  const which = sql`organisation_id = ${cooperative} and request_id = ${request}`;
  const [found] = await listWhere(db, which, 1);
  return found;
}

/** The requests of a cooperative, the latest first. */
export function listOfMaker(db: Db, cooperative: string): Promise<PieceRequest[]> {
  return listWhere(db, sql`organisation_id = ${cooperative}`, 200);
}

/** Wide query: what somebody asked for, whoever makes it, the latest first. */
export function listOfPerson(db: Db, personId: string): Promise<PieceRequest[]> {
  return listWhere(db, sql`person_id = ${personId}`, 100);
}

/** Wide query: requests the clock may have something to say of. */
export function listWaiting(db: Db, before: Date): Promise<PieceRequest[]> {
  return listWhere(
    db,
    sql`(state = 'asked' and asked_at <= ${before}) or (state = 'finished' and finished_at <= ${before})`,
    500,
  );
}

/** How many requests somebody has waiting with a cooperative. */
export async function countWaiting(
  db: Db,
  { cooperative, personId }: { readonly cooperative: string; readonly personId: string },
): Promise<number> {
  const found = await sql<{ count: number }>`select count(*)::int as count from bespoke.request
    where organisation_id = ${cooperative} and person_id = ${personId}
      and state in ('asked', 'offered')`.execute(db);
  return found.rows[0]?.count ?? 0;
}

const REQUEST = `jsonb_build_object('organisationId', organisation_id, 'requestId', request_id,
  'communeCode', commune_code, 'personId', person_id, 'number', number, 'state', state, 'thing', thing,
  'terms', terms, 'asked', asked, 'contact', contact, 'price', price_centimes, 'offer', offer, 'stage', stage,
  'changesAsked', changes_asked, 'version', version)`;

type Instants = 'askedAt' | 'finishedAt' | 'remindedAt' | 'approvedAt';
interface Row {
  readonly told: Omit<PieceRequest, Instants>;
  readonly askedAt: Date;
  readonly finishedAt: Date | null;
  readonly remindedAt: Date | null;
  readonly approvedAt: Date | null;
}

async function listWhere(db: Db, which: RawBuilder<unknown>, limit: number): Promise<PieceRequest[]> {
  const found = await sql<Row>`select ${sql.raw(REQUEST)} as told, asked_at as "askedAt",
      finished_at as "finishedAt", reminded_at as "remindedAt", approved_at as "approvedAt"
    from bespoke.request where ${which} order by asked_at desc, request_id desc limit ${limit}`.execute(db);
  return found.rows.map(requestOf);
}

function requestOf({ told, askedAt, finishedAt, remindedAt, approvedAt }: Row): PieceRequest {
  return {
    ...deeplyWithoutNulls(told),
    askedAt,
    ...(finishedAt !== null && { finishedAt }),
    ...(remindedAt !== null && { remindedAt }),
    ...(approvedAt !== null && { approvedAt }),
  };
}

/** Writes a new request with its secret address. */
export async function insertRequest(tx: Tx, request: PieceRequest, keyHash: string): Promise<void> {
  const of = {
    organisation_id: request.organisationId,
    request_id: request.requestId,
    person_id: request.personId,
  };
  await tx
    .insertInto('bespoke.request')
    .values({
      ...of,
      commune_code: request.communeCode,
      product_id: request.thing.productId,
      number: request.number,
      state: request.state,
      thing: JSON.stringify(request.thing),
      terms: JSON.stringify(request.terms),
      asked: JSON.stringify(request.asked),
      contact: JSON.stringify(request.contact),
      price_centimes: request.price,
      offer: null,
      stage: 0,
      changes_asked: 0,
      asked_at: request.askedAt,
      version: 1,
    })
    .execute();
  await tx
    .insertInto('bespoke.request_key')
    .values({ ...of, key_hash: keyHash })
    .execute();
}

/** What of a request may change after it was asked. */
export type RequestChange = Partial<
  Pick<
    PieceRequest,
    'state' | 'offer' | 'stage' | 'changesAsked' | 'finishedAt' | 'remindedAt' | 'approvedAt' | 'contact'
  >
>;

export async function saveRequest(
  tx: Tx,
  held: Held<PieceRequest>,
  change: RequestChange,
): Promise<PieceRequest> {
  const request = { ...held, ...change, version: held.version + 1 };
  await tx
    .updateTable('bespoke.request')
    .set({
      state: request.state,
      offer: request.offer === undefined ? null : JSON.stringify(request.offer),
      contact: JSON.stringify(request.contact),
      stage: request.stage,
      changes_asked: request.changesAsked,
      finished_at: request.finishedAt ?? null,
      reminded_at: request.remindedAt ?? null,
      approved_at: request.approvedAt ?? null,
      version: request.version,
    })
    .where('organisation_id', '=', held.organisationId)
    .where('request_id', '=', held.requestId)
    .execute();
  return request;
}

/** Wide query: whose request a secret address opens. */
export async function findByKey(
  db: Db,
  keyHash: string,
): Promise<
  { readonly cooperative: string; readonly request: string; readonly personId: string } | undefined
> {
  const found = await sql<{ cooperative: string; request: string; personId: string }>`
    select organisation_id as cooperative, request_id as request, person_id as "personId"
    from bespoke.request_key where key_hash = ${keyHash}`.execute(db);
  return found.rows[0];
}
