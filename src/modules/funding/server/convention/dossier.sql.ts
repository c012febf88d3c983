import { sql } from 'kysely';
import { deeplyWithoutNulls, type Db } from '#platform/database/server';
import type { FundingDossier } from '../../convention/dossier.ts';
import { CLAIM } from '../claim/claim.sql.ts';
import { ORDER } from '../payment/order.sql.ts';
import { AWARD } from './award.sql.ts';
import { CONVENTION } from './convention.sql.ts';

/** Wide query: a convention by its own id, wherever it lies within reach, with everything in it. */
export async function findFundingDossier(db: Db, conventionId: string): Promise<FundingDossier | undefined> {
  const of = `organisation_id = c.organisation_id and convention_id = c.convention_id`;
  const found = await sql<{ dossier: FundingDossier }>`
    select jsonb_build_object('award', ${sql.raw(AWARD)}, 'convention', ${sql.raw(CONVENTION)},
      'versions', coalesce((select jsonb_agg(jsonb_build_object('number', number, 'content', content,
        'hash', hash, 'previousHash', previous_hash, 'signedOn', signed_on, 'reason', reason)
        order by number) from funding.signed_version where ${sql.raw(of)}), '[]'),
      'evidence', coalesce((select jsonb_agg(jsonb_build_object('evidenceId', evidence_id, 'kind', kind,
        'instalment', instalment, 'party', party, 'obligation', obligation, 'amount', amount_centimes,
        'note', note, 'visitId', visit_id,
        'fileId', file_id, 'fileName', file_name, 'day', day, 'by', made_by)
        order by day, evidence_id) from funding.evidence where ${sql.raw(of)}), '[]'),
      'orders', coalesce((select jsonb_agg(${sql.raw(ORDER)} order by o.prepared_on, o.order_id)
        from funding.payment_order o
        where o.organisation_id = c.organisation_id and o.convention_id = c.convention_id), '[]'),
      'claims', coalesce((select jsonb_agg(${sql.raw(CLAIM)} order by m.opened_on, m.claim_id)
        from funding.claim m
        where m.organisation_id = c.organisation_id and m.convention_id = c.convention_id), '[]')
    ) as dossier
    from funding.convention c
    join funding.award a on a.organisation_id = c.organisation_id and a.award_id = c.award_id
    where c.convention_id = ${conventionId}`.execute(db);
  return found.rows[0] && deeplyWithoutNulls(found.rows[0].dossier);
}
