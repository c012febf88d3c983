import { sql, type RawBuilder } from 'kysely';
import { insertRows, type Db, type Tx } from '#platform/database/server';
import { asId } from '#platform/ids';
import { centimes } from '#platform/money';
import type { Held } from '#platform/operation/server';
import type { Answer, QuoteRequest } from '../../request/request.ts';
import { wantedIn } from './request.sql.ts';

interface Row extends Omit<Answer, 'price' | 'answeredAt' | 'union'> {
  readonly price: number;
  readonly answeredAt: Date | null;
  readonly union: string | null;
}

const COLUMNS = sql.raw(`organisation_id as "organisationId", request_id as "requestId",
  person_id as "personId", commune_code as "communeCode", union_id as "union", wanted, state, quantity,
  price_centimes as price, days, note, answered_at as "answeredAt"`);

async function listWhere(db: Db, which: RawBuilder<unknown>): Promise<Answer[]> {
  const found = await sql<Row>`select ${COLUMNS} from wholesale.answer where ${which}`.execute(db);
  return found.rows.map(({ price, answeredAt, union, ...row }) => ({
    ...row,
    price: centimes(price),
    ...(answeredAt !== null && { answeredAt }),
    ...(union !== null && { union: asId<'organisation'>(union) }),
  }));
}

/** Wide query: what was answered to a request, the largest parts first. */
export function listAnswers(db: Db, requestId: string): Promise<Answer[]> {
  return listWhere(db, sql`request_id = ${requestId} order by quantity desc, organisation_id limit 100`);
}

/** What a cooperative was asked, the latest first. */
export function listOfCooperative(db: Db, cooperative: string): Promise<Answer[]> {
  return listWhere(db, sql`organisation_id = ${cooperative} order by request_id desc limit 100`);
}

export async function findAnswer(
  db: Db,
  { cooperative, request }: { readonly cooperative: string; readonly request: string },
): Promise<Answer | undefined> {
  const [found] = await listWhere(db, sql`organisation_id = ${cooperative} and request_id = ${request}`);
  return found;
}

export async function lockAnswer(
  tx: Tx,
  { cooperative, request }: { readonly cooperative: string; readonly request: string },
): Promise<Answer | undefined> {
  await sql`select from wholesale.answer where organisation_id = ${cooperative} and request_id = ${request}
    for no key update`.execute(tx);
  return findAnswer(tx, { cooperative, request });
}

/** Asks cooperatives; who was asked already is left as it is. */
export async function insertAsked(
  tx: Tx,
  request: QuoteRequest,
  shops: readonly { readonly organisationId: string; readonly communeCode: string }[],
): Promise<void> {
  const wanted = JSON.stringify({ ...wantedIn(request), buyer: request.buyer });
  const rows = shops.map(({ organisationId, communeCode }) => ({
    organisation_id: organisationId,
    request_id: request.requestId,
    commune_code: communeCode,
    person_id: request.personId,
    union_id: request.union ?? null,
    wanted,
    state: 'asked',
    quantity: 0,
    price_centimes: 0,
    days: 0,
    note: '',
    answered_at: null,
  }));
  await insertRows(tx, 'wholesale.answer', rows, 'skip');
}

type Said = Pick<Answer, 'state' | 'quantity' | 'price' | 'days' | 'note'>;

export async function saveAnswer(
  tx: Tx,
  { organisationId, requestId }: Held<Answer>,
  { state, quantity, price, days, note }: Said,
  now: Date,
): Promise<void> {
  await sql`update wholesale.answer set state = ${state}, quantity = ${quantity}, price_centimes = ${price},
      days = ${days}, note = ${note}, answered_at = ${now}
    where organisation_id = ${organisationId} and request_id = ${requestId}`.execute(tx);
}

/** Wide query: an order was made of a request: whose answers are in it, and whose are not. */
export async function endAnswers(
  tx: Tx,
  { requestId }: Held<QuoteRequest>,
  chosen: readonly string[],
): Promise<void> {
  await sql`update wholesale.answer set state =
      case when organisation_id = any(${[...chosen]}::uuid[]) then 'chosen' else 'passed-over' end
    where request_id = ${requestId} and state in ('asked', 'offered')`.execute(tx);
}
