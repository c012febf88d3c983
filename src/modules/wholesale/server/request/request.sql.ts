import { sql, type RawBuilder } from 'kysely';
import { asId } from '#platform/ids';
import type { Db, Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { QuoteRequest, Wanted } from '../../request/request.ts';

interface Row extends Omit<QuoteRequest, keyof Wanted | 'union'> {
  readonly wanted: Wanted;
  readonly union: string | null;
}

const COLUMNS = sql.raw(`person_id as "personId", request_id as "requestId", buyer, addressed,
  union_id as "union", wanted, state, asked_at as "askedAt"`);

async function listWhere(db: Db, which: RawBuilder<unknown>): Promise<QuoteRequest[]> {
  const found = await sql<Row>`select ${COLUMNS} from wholesale.quote_request where ${which}`.execute(db);
  return found.rows.map(({ wanted, union, ...row }) => ({
    ...row,
    ...wanted,
    ...(union !== null && { union: asId<'organisation'>(union) }),
  }));
}

/** What a business asked prices of, the latest first. */
export function listOfBuyer(db: Db, personId: string): Promise<QuoteRequest[]> {
  return listWhere(db, sql`person_id = ${personId} order by asked_at desc limit 100`);
}

/** Wide query: a request by its id alone; who may read it is judged by who asks. */
export async function findRequest(db: Db, requestId: string): Promise<QuoteRequest | undefined> {
  const [found] = await listWhere(db, sql`request_id = ${requestId}`);
  return found;
}

/** Wide query: the same, held by the transaction. */
export async function lockRequest(tx: Tx, requestId: string): Promise<QuoteRequest | undefined> {
  await sql`select from wholesale.quote_request where request_id = ${requestId} for no key update`.execute(
    tx,
  );
  return findRequest(tx, requestId);
}

/** Wide query: the requests a union gathers, the latest first. */
export function listOfUnion(db: Db, union: string): Promise<QuoteRequest[]> {
  return listWhere(db, sql`union_id = ${union} order by asked_at desc limit 100`);
}

export async function insertRequest(tx: Tx, request: QuoteRequest): Promise<void> {
  await tx
    .insertInto('wholesale.quote_request')
    .values({
      person_id: request.personId,
      request_id: request.requestId,
      buyer: request.buyer,
      addressed: request.addressed,
      union_id: request.union ?? null,
      wanted: JSON.stringify(wantedIn(request)),
      state: request.state,
      asked_at: request.askedAt,
    })
    .execute();
}

export async function saveRequest(
  tx: Tx,
  { personId, requestId }: Held<QuoteRequest>,
  { state }: Pick<QuoteRequest, 'state'>,
): Promise<void> {
  await sql`update wholesale.quote_request set state = ${state}
    where person_id = ${personId} and request_id = ${requestId}`.execute(tx);
}

/** What a request asks, without who asks it. */
export function wantedIn(request: Wanted): Wanted {
  const { title, kind, quantity, details, standard, wantedOn, place, answerBy } = request;
  return { title, kind, quantity, details, standard, wantedOn, place, answerBy };
}
