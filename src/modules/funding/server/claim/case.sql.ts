import { sql } from 'kysely';
import { deeplyWithoutNulls, insertRows, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Day } from '#platform/time';
import type { Claim } from '../../claim/claim.ts';
import type { DoubleCase } from '../../claim/double-case.ts';

const CASE = `jsonb_build_object('organisationId', d.organisation_id, 'caseId', d.case_id,
  'communeCode', d.commune_code, 'expenseId', d.expense_id, 'claimId', e.claim_id,
  'conventionId', m.convention_id, 'match', d.match, 'firstOrganisationId', d.first_organisation_id,
  'firstExpenseId', d.first_expense_id, 'supplier', e.supplier, 'invoice', e.invoice,
  'invoiceDay', e.invoice_day, 'amount', e.amount_centimes, 'raisedOn', d.raised_on,
  'outcome', d.outcome, 'reason', d.reason, 'settledBy', d.settled_by, 'settledOn', d.settled_on)`;

const JOINED = `funding.double_case d
  join funding.expense e on e.organisation_id = d.organisation_id and e.expense_id = d.expense_id
  join funding.claim m on m.organisation_id = e.organisation_id and m.claim_id = e.claim_id`;

/** Raised once for each expense and way of matching, however often it is submitted. */
export async function insertCase(
  tx: Tx,
  held: Held<Claim>,
  one: Pick<
    DoubleCase,
    'caseId' | 'expenseId' | 'match' | 'firstOrganisationId' | 'firstExpenseId' | 'raisedOn'
  >,
): Promise<void> {
  const row = {
    organisation_id: held.organisationId,
    case_id: one.caseId,
    commune_code: held.communeCode,
    expense_id: one.expenseId,
    match: one.match,
    first_organisation_id: one.firstOrganisationId,
    first_expense_id: one.firstExpenseId,
    raised_on: one.raisedOn,
  };
  await insertRows(tx, 'funding.double_case', [row], 'skip');
}

/** Wide query: the cases within reach, open ones first, the oldest first. */
export async function listCases(db: Db, { limit }: { readonly limit: number }): Promise<DoubleCase[]> {
  const found = await sql<{ case: DoubleCase }>`
    select ${sql.raw(CASE)} as case from ${sql.raw(JOINED)}
    order by d.outcome is not null, d.raised_on, d.case_id limit ${limit}`.execute(db);
  return found.rows.map((row) => deeplyWithoutNulls(row.case));
}

/** Wide query: locks a case by its own id, wherever it lies within reach. */
export async function lockCase(tx: Tx, caseId: string): Promise<DoubleCase | undefined> {
  const found = await sql<{ case: DoubleCase }>`
    select ${sql.raw(CASE)} as case from ${sql.raw(JOINED)} where d.case_id = ${caseId}
    for update of d`.execute(tx);
  return found.rows[0] && deeplyWithoutNulls(found.rows[0].case);
}

/** Cases of some expenses of one organisation, as offices see them. */
export async function casesOf(
  db: Db,
  { organisationId, expenseIds }: { readonly organisationId: string; readonly expenseIds: readonly string[] },
): Promise<DoubleCase[]> {
  const found = await sql<{ case: DoubleCase }>`
    select ${sql.raw(CASE)} as case from ${sql.raw(JOINED)}
    where d.organisation_id = ${organisationId} and d.expense_id = any(${[...expenseIds]}::uuid[])`.execute(
    db,
  );
  return found.rows.map((row) => deeplyWithoutNulls(row.case));
}

export async function saveCase(
  tx: Tx,
  held: Held<DoubleCase>,
  settled: { readonly outcome: string; readonly reason: string; readonly by: string; readonly day: Day },
): Promise<void> {
  await tx
    .updateTable('funding.double_case')
    .set({
      outcome: settled.outcome,
      reason: settled.reason,
      settled_by: settled.by,
      settled_on: settled.day,
    })
    .where('organisation_id', '=', held.organisationId)
    .where('case_id', '=', held.caseId)
    .execute();
}
