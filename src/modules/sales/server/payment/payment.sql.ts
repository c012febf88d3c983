import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import { newId } from '#platform/ids';
import { centimes } from '#platform/money';
import type { Purchase } from '../../order/purchase.ts';
import type { Payment, PaymentState } from '../../payment/payment.ts';

type Of = Pick<Purchase, 'personId' | 'purchaseId'>;

/** Begins a try to pay a purchase. */
export async function beginPayment(
  tx: Tx,
  { personId, purchaseId, paymentWay, total, placedAt }: Purchase,
  attempt: number,
  now: Date = placedAt,
): Promise<void> {
  await tx
    .insertInto('sales.payment')
    .values({
      person_id: personId,
      payment_id: newId(),
      purchase_id: purchaseId,
      way: paymentWay,
      attempt,
      amount_centimes: total,
      state: 'waiting',
      began_at: now,
      settled_at: null,
    })
    .execute();
}

/** The tries to pay a purchase, the latest first. */
export async function listPayments(db: Db, { personId, purchaseId }: Of): Promise<Payment[]> {
  const found = await sql<Omit<Payment, 'amount' | 'settledAt'> & { amount: number; settledAt: Date | null }>`
    select payment_id as "paymentId", way, attempt, amount_centimes as amount, state, began_at as "beganAt",
      settled_at as "settledAt"
    from sales.payment where person_id = ${personId} and purchase_id = ${purchaseId}
    order by attempt desc`.execute(db);
  return found.rows.map(({ amount, settledAt, ...payment }) => ({
    ...payment,
    amount: centimes(amount),
    ...(settledAt !== null && { settledAt }),
  }));
}

export async function settlePayment(
  tx: Tx,
  { personId }: Of,
  { paymentId, state, now }: { readonly paymentId: string; readonly state: PaymentState; readonly now: Date },
): Promise<void> {
  await sql`update sales.payment set state = ${state}, settled_at = ${now}
    where person_id = ${personId} and payment_id = ${paymentId} and state <> 'captured'`.execute(tx);
}
