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
