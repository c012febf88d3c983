import { sql } from 'kysely';
import { deeplyWithoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Decision, Version } from '../version.ts';

/** Every version of the release and every decision since, in one statement. */
export async function listLaw(db: Db): Promise<{ seeded: Version[]; decisions: Decision[] }> {
  const found = await sql<{ seeded: Version[]; decisions: Decision[] }>`
    select (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'fromDay', from_day, 'value', value,
        'article', article, 'source', source, 'mark', mark) order by code, from_day), '[]')
        from law.parameter_version) as seeded,
      (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'fromDay', from_day, 'value', value,
        'article', article, 'source', source, 'mark', mark, 'number', number, 'kind', kind,
        'reason', reason, 'decidedBy', decided_by, 'decidedAt', decided_at) order by code, number), '[]')
        from law.parameter_decision) as decisions`.execute(db);
  const law = found.rows[0] ?? { seeded: [], decisions: [] };
  return deeplyWithoutNulls(law);
}

/** Adds a decision. False when another took its number meanwhile. */
export async function insertDecision(
  tx: Tx,
  decision: Omit<Decision, 'decidedAt'> & { readonly personId?: string; readonly now: Date },
): Promise<boolean> {
  const inserted = await sql`
    insert into law.parameter_decision (code, number, kind, from_day, value, article, source, mark, reason,
      person_id, decided_by, decided_at)
    values (${decision.code}, ${decision.number}, ${decision.kind}, ${decision.fromDay}, ${decision.value},
      ${decision.article}, ${decision.source ?? null}, ${decision.mark}, ${decision.reason},
      ${decision.personId ?? null}, ${decision.decidedBy}, ${decision.now})
    on conflict (code, number) do nothing`.execute(tx);
  return inserted.numAffectedRows === 1n;
}
