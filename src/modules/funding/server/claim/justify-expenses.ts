import { balancesOf, reversalOf } from '#platform/ledger';
import { listTransfers, post } from '#platform/ledger/server';
import { newId } from '#platform/ids';
import { centimes, type Centimes } from '#platform/money';
import type { Held, Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import type { Claim } from '../../claim/claim.ts';
import type { Expense } from '../../claim/expense.ts';
import { BOOK, conventionAccount, draw } from '../../money/stage.ts';
import { balancesOfConvention, moveMoney } from '../payment/move-money.ts';

/** A step: what expenses show goes from paid to justified. Never more than was paid and is still to be shown. */
export async function justifyExpenses(
  work: Work,
  { organisationId, communeCode, conventionId }: Held<Claim>,
  expenses: readonly Expense[],
): Promise<Result<undefined, 'justified-above-paid'>> {
  const of = { organisationId, communeCode, conventionId };
  for (const { expenseId, line, amount, earmarked, supplier } of expenses) {
    const balances = await balancesOfConvention(work.tx, of);
    const wanted = { conventionId, line, amount, ...(earmarked !== undefined && { party: earmarked }) };
    const moves = draw(balances, wanted, { from: ['paid', 'rejected'], to: 'justified' });
    if (!moves.ok) return refused('justified-above-paid', undefined, { supplier });
    const reference = { kind: 'expense', id: expenseId };
    await moveMoney(work, of, moves.value, { kind: 'justify', reference });
  }
  return ok(undefined);
}

/** A step: takes back what expenses justified, as if they had never been sent. */
export async function takeBack(work: Work, held: Held<Claim>, expenses: readonly Expense[]): Promise<void> {
  const { organisationId, conventionId } = held;
  const ids = new Set<string>(expenses.map(({ expenseId }) => expenseId));
  const asked = { organisationId, book: BOOK, under: conventionAccount(conventionId) };
  const known = await listTransfers(work.tx, asked);
  for (const one of known.filter(({ reference }) => ids.has(reference.id))) {
    const back = reversalOf(one, known, { transferId: newId(), day: work.today });
    if (back.ok) await post(work, [back.value]);
  }
}

/** A step: what finance accepts of an expense is accepted, the rest is rejected; by those who bore it. */
export async function decide(
  work: Work,
  { organisationId, communeCode, conventionId }: Held<Claim>,
  { expense, accepted }: { readonly expense: Expense; readonly accepted: Centimes },
): Promise<void> {
  const of = { organisationId, communeCode, conventionId };
  const reference = { kind: 'expense', id: expense.expenseId };
  const asked = { organisationId, book: BOOK, under: conventionAccount(conventionId) };
  const own = async () =>
    balancesOf((await listTransfers(work.tx, asked)).filter((one) => one.reference.id === expense.expenseId));
  const parts = [
    { to: 'accepted', amount: accepted },
    { to: 'rejected', amount: centimes(expense.amount - accepted) },
  ] as const;
  for (const { to, amount } of parts) {
    if (amount === 0) continue;
    const moves = draw(await own(), { conventionId, amount }, { from: ['justified'], to });
    if (!moves.ok) throw new Error(`expense ${expense.expenseId} is not in the book`);
    await moveMoney(work, of, moves.value, { kind: to, reference });
  }
}
