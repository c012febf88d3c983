import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import { centimes } from '#platform/money';
import type { Day } from '#platform/time';
import type { CommissionPart } from '../../money/commission.ts';
import type { CommissionPlan } from '../../money/commission-plan.ts';

type Stored = Omit<CommissionPart, 'floor' | 'ceiling'> & { floor?: number; ceiling?: number };

/** What the house keeps of a sale placed on a day. */
export async function commissionOnDay(db: Db, day: Day): Promise<CommissionPart[]> {
  const found = await sql<{ parts: Stored[] }>`select parts from sales.commission_plan
    where from_day <= ${day} order by from_day desc limit 1`.execute(db);
  return (found.rows[0]?.parts ?? []).map(partOf);
}

/** Every decision on the commission, the newest first. */
export async function listCommissionPlans(db: Db): Promise<CommissionPlan[]> {
  const found = await sql<{ fromDay: Day; parts: Stored[]; decidedAt: Date }>`
    select from_day::text as "fromDay", parts, decided_at as "decidedAt"
    from sales.commission_plan order by from_day desc`.execute(db);
  return found.rows.map((row) => ({ ...row, parts: row.parts.map(partOf) }));
}

function partOf({ floor, ceiling, ...part }: Stored): CommissionPart {
  return {
    ...part,
    ...(floor !== undefined && { floor: centimes(floor) }),
    ...(ceiling !== undefined && { ceiling: centimes(ceiling) }),
  };
}

export async function insertCommissionPlan(
  tx: Tx,
  plan: { fromDay: Day; parts: readonly CommissionPart[]; now: Date; personId?: string },
): Promise<boolean> {
  const done = await tx
    .insertInto('sales.commission_plan')
    .values({
      from_day: plan.fromDay,
      parts: JSON.stringify(plan.parts),
      decided_at: plan.now,
      person_id: plan.personId ?? null,
    })
    .onConflict((clash) => clash.column('from_day').doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
