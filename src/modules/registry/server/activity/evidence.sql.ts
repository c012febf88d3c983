import { sql } from 'kysely';
import type { Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Evidence } from '../../activity.ts';
import type { Cooperative } from '../../cooperative.ts';

export async function insertEvidence(tx: Tx, held: Held<Cooperative>, evidence: Evidence): Promise<void> {
  await tx
    .insertInto('registry.activity_evidence')
    .values({
      organisation_id: held.organisationId,
      commune_code: held.communeCode,
      evidence_id: evidence.evidenceId,
      kind: evidence.kind,
      day: evidence.day,
      note_fr: evidence.noteFr ?? null,
      source: evidence.source ?? null,
    })
    .execute();
}

/** Whether the same sign was noted already. */
export async function evidenceIsNoted(
  tx: Tx,
  held: Held<Cooperative>,
  { kind, day }: Pick<Evidence, 'kind' | 'day'>,
): Promise<boolean> {
  const found = await sql<{ noted: boolean }>`select exists (
    select from registry.activity_evidence where organisation_id = ${held.organisationId}
      and kind = ${kind} and day = ${day}::date) as noted`.execute(tx);
  return found.rows[0]?.noted === true;
}
