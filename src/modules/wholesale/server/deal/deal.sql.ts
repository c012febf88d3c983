import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Deal } from '../../deal/deal.ts';

type ToldFields = 'title' | 'titleAr' | 'details' | 'standard' | 'buyer' | 'place' | 'points';

interface Row extends Omit<Deal, ToldFields | 'requestId'> {
  readonly told: Pick<Deal, ToldFields>;
  readonly requestId: string | null;
}

const COLUMNS = sql.raw(`organisation_id as "organisationId", deal_id as "dealId",
  commune_code as "communeCode", person_id as "personId", reference, request_id as "requestId", told,
  wanted_on as "wantedOn", term_days as "termDays", state, placed_at as "placedAt", version`);

async function listWhere(db: Db, which: RawBuilder<unknown>): Promise<Deal[]> {
  const found = await sql<Row>`select ${COLUMNS} from wholesale.deal where ${which}`.execute(db);
  return found.rows.map(({ told, requestId, ...row }) => ({
    ...row,
    ...told,
    ...(requestId !== null && { requestId }),
  }));
}

/** Wide query: an order by its id alone; who may read it is judged by who asks. */
export async function findDeal(db: Db, dealId: string): Promise<Deal | undefined> {
  const [found] = await listWhere(db, sql`deal_id = ${dealId}`);
  return found;
}

/** Wide query: the same, held by the transaction: what happens to its parts and lots waits for it. */
export async function lockDeal(tx: Tx, dealId: string): Promise<Deal | undefined> {
  await sql`select from wholesale.deal where deal_id = ${dealId} for no key update`.execute(tx);
  return findDeal(tx, dealId);
}

/** Wide query: the order people pay by its reference. */
export async function findByReference(db: Db, reference: string): Promise<string | undefined> {
  const found = await sql<{ dealId: string }>`select deal_id as "dealId" from wholesale.deal_reference
    where reference = ${reference}`.execute(db);
  return found.rows[0]?.dealId;
}

/** Wide query: some orders, the latest first. */
export function listDeals(db: Db, dealIds: readonly string[]): Promise<Deal[]> {
  return listWhere(db, sql`deal_id = any(${[...dealIds]}::uuid[]) order by placed_at desc limit 2000`);
}

/** Wide query: what a business ordered, the latest first. */
export function listOfBuyer(db: Db, personId: string): Promise<Deal[]> {
  return listWhere(db, sql`person_id = ${personId} order by placed_at desc limit 200`);
}

/** The orders an organisation gathers, the latest first. */
export function listGathered(db: Db, organisationId: string): Promise<Deal[]> {
  return listWhere(db, sql`organisation_id = ${organisationId} order by placed_at desc limit 200`);
}

/** Wide query: every order under way or not long closed. */
export function listAll(db: Db): Promise<Deal[]> {
  return listWhere(db, sql`true order by placed_at desc limit 500`);
}

export async function insertDeal(tx: Tx, deal: Deal): Promise<void> {
  const { title, titleAr, details, standard, buyer, place, points } = deal;
  const key = { organisation_id: deal.organisationId, deal_id: deal.dealId };
  await tx
    .insertInto('wholesale.deal')
    .values({
      ...key,
      commune_code: deal.communeCode,
      person_id: deal.personId,
      reference: deal.reference,
      request_id: deal.requestId ?? null,
      told: JSON.stringify({ title, titleAr, details, standard, buyer, place, points }),
      wanted_on: deal.wantedOn,
      term_days: deal.termDays,
      state: deal.state,
      placed_at: deal.placedAt,
      closed_at: null,
      version: deal.version,
    })
    .execute();
  await tx
    .insertInto('wholesale.deal_reference')
    .values({ reference: deal.reference, ...key })
    .execute();
}

export async function closeDealRow(
  tx: Tx,
  { organisationId, dealId }: Held<Pick<Deal, 'organisationId' | 'dealId'>>,
  now: Date,
): Promise<void> {
  await sql`update wholesale.deal set state = 'closed', closed_at = ${now}, version = version + 1
    where organisation_id = ${organisationId} and deal_id = ${dealId}`.execute(tx);
}
