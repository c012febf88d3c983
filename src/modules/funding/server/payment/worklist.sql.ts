import { sql } from 'kysely';
import { deeplyWithoutNulls, type Db } from '#platform/database/server';
import type { WaitingClaim, WaitingOrder } from '../../money/waiting.ts';
import { CLAIM } from '../claim/claim.sql.ts';
import { ORDER } from './order.sql.ts';

const NAMES = `jsonb_build_object('conventionId', c.convention_id, 'recipientFr', a.recipient_fr,
  'recipientAr', a.recipient_ar)`;
const OF = `join funding.award a on a.organisation_id = c.organisation_id and a.award_id = c.award_id`;

/** Wide query: the orders within reach that wait to be approved or paid, the oldest first. */
export async function listWaitingOrders(db: Db, limit: number): Promise<WaitingOrder[]> {
  const found = await sql<{ order: WaitingOrder }>`
    select ${sql.raw(ORDER)} || ${sql.raw(NAMES)} as order from funding.payment_order o
    join funding.convention c on c.organisation_id = o.organisation_id and c.convention_id = o.convention_id
    ${sql.raw(OF)} where o.state in ('prepared', 'approved')
    order by o.prepared_on, o.order_id limit ${limit}`.execute(db);
  return found.rows.map(({ order }) => deeplyWithoutNulls(order));
}

/** Wide query: the claims within reach that wait to be read, the oldest first. */
export async function listWaitingClaims(db: Db, limit: number): Promise<WaitingClaim[]> {
  const found = await sql<{ claim: WaitingClaim }>`
    select ${sql.raw(CLAIM)} || ${sql.raw(NAMES)} as claim from funding.claim m
    join funding.convention c on c.organisation_id = m.organisation_id and c.convention_id = m.convention_id
    ${sql.raw(OF)} where m.state in ('submitted', 'approved')
    order by m.opened_on, m.claim_id limit ${limit}`.execute(db);
  return found.rows.map(({ claim }) => deeplyWithoutNulls(claim));
}
