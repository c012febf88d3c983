import { sql } from 'kysely';
import { insertRows, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Convention } from '../../convention/convention.ts';
import type { Evidence } from '../../convention/evidence.ts';

export async function insertEvidence(
  tx: Tx,
  held: Held<Convention>,
  evidence: Evidence & { readonly now: Date },
): Promise<void> {
  await insertRows(tx, 'funding.evidence', [
    {
      organisation_id: held.organisationId,
      evidence_id: evidence.evidenceId,
      convention_id: held.conventionId,
      commune_code: held.communeCode,
      kind: evidence.kind,
      instalment: evidence.instalment,
      party: evidence.party,
      obligation: evidence.obligation,
      amount_centimes: evidence.amount,
      note: evidence.note,
      visit_id: evidence.visitId,
      file_id: evidence.fileId,
      file_name: evidence.fileName,
      day: evidence.day,
      made_by: evidence.by,
      recorded_at: evidence.now,
    },
  ]);
}

/** Whether a waiver was recorded for what is to be signed now: one of an earlier version let that one pass. */
export async function hasWaiver(
  tx: Tx,
  { organisationId, conventionId }: Pick<Convention, 'organisationId' | 'conventionId'>,
): Promise<boolean> {
  const found = await sql<{ waived: boolean }>`select exists (
    select from funding.evidence e where e.organisation_id = ${organisationId}
      and e.convention_id = ${conventionId} and e.kind = 'waiver'
      and not exists (select from funding.signed_version v where v.organisation_id = e.organisation_id
        and v.convention_id = e.convention_id and v.recorded_at >= e.recorded_at)) as waived`.execute(tx);
  return found.rows[0]?.waived === true;
}
