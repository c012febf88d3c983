import { sql } from 'kysely';
import { deeplyWithoutNulls, insertRows, type Db, type Tx } from '#platform/database/server';
import type { OrganisationId } from '#platform/ids';
import type { Centimes } from '#platform/money';
import type { Held } from '#platform/operation/server';
import type { Claim } from '../../claim/claim.ts';
import type { Expense } from '../../claim/expense.ts';

const EXPENSE = `jsonb_build_object('expenseId', e.expense_id, 'claimId', e.claim_id, 'line', e.line,
  'ice', e.ice, 'supplier', e.supplier, 'invoice', e.invoice, 'invoiceDay', e.invoice_day,
  'amount', e.amount_centimes, 'earmarked', e.earmarked, 'fileId', e.file_id, 'fileHash', e.file_hash,
  'accepted', e.accepted_centimes)`;

export async function listExpenses(
  db: Db,
  { organisationId, claimId }: Pick<Claim, 'organisationId' | 'claimId'>,
): Promise<Expense[]> {
  const found = await sql<{ expense: Expense }>`
    select ${sql.raw(EXPENSE)} as expense from funding.expense e
    where e.organisation_id = ${organisationId} and e.claim_id = ${claimId}
    order by e.expense_id`.execute(db);
  return found.rows.map(({ expense }) => deeplyWithoutNulls(expense));
}

export async function insertExpense(tx: Tx, held: Held<Claim>, expense: Expense): Promise<void> {
  await insertRows(tx, 'funding.expense', [
    {
      organisation_id: held.organisationId,
      commune_code: held.communeCode,
      expense_id: expense.expenseId,
      claim_id: held.claimId,
      line: expense.line,
      ice: expense.ice,
      supplier: expense.supplier,
      invoice: expense.invoice,
      invoice_day: expense.invoiceDay,
      amount_centimes: expense.amount,
      earmarked: expense.earmarked,
      file_id: expense.fileId,
      file_hash: expense.fileHash,
    },
  ]);
}

/** Removes an expense of a claim that is open, with what it held in the register of invoices. */
export async function removeExpense(tx: Tx, held: Held<Claim>, expenseId: string): Promise<void> {
  const { organisationId } = held;
  await sql`delete from funding.expense_use
    where organisation_id = ${organisationId} and expense_id = ${expenseId}`.execute(tx);
  await sql`delete from funding.expense
    where organisation_id = ${organisationId} and claim_id = ${held.claimId}
      and expense_id = ${expenseId}`.execute(tx);
}

export async function saveAccepted(
  tx: Tx,
  held: Held<Claim>,
  { expenseId, accepted }: { readonly expenseId: string; readonly accepted: Centimes },
): Promise<void> {
  await tx
    .updateTable('funding.expense')
    .set({ accepted_centimes: accepted })
    .where('organisation_id', '=', held.organisationId)
    .where('expense_id', '=', expenseId)
    .execute();
}

interface Use {
  readonly organisationId: OrganisationId;
  readonly expenseId: string;
}

/** Keeps a fingerprint for its first user, and answers who that is: whoever comes at the same time waits. */
export async function firstUse(tx: Tx, fingerprint: string, use: Use): Promise<Use> {
  const found = await sql<Use>`
    insert into funding.expense_use (fingerprint, organisation_id, expense_id)
    values (${fingerprint}, ${use.organisationId}, ${use.expenseId})
    on conflict (fingerprint) do update set fingerprint = excluded.fingerprint
    returning organisation_id as "organisationId", expense_id as "expenseId"`.execute(tx);
  return found.rows[0] ?? use;
}
