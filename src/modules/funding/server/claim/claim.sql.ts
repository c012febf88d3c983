import { sql } from 'kysely';
import { deeplyWithoutNulls, insertRows, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Claim, ClaimStep } from '../../claim/claim.ts';

export const CLAIM = `jsonb_build_object('organisationId', m.organisation_id, 'claimId', m.claim_id,
  'conventionId', m.convention_id, 'communeCode', m.commune_code, 'state', m.state, 'version', m.version,
  'openedOn', m.opened_on, 'asks', m.asks)`;

/** Wide query: locks a claim by its own id, wherever it lies within reach. */
export async function lockClaim(tx: Tx, claimId: string): Promise<Claim | undefined> {
  const found = await sql<{ claim: Claim }>`
    select ${sql.raw(CLAIM)} as claim from funding.claim m
    where m.claim_id = ${claimId} for update`.execute(tx);
  return found.rows[0] && deeplyWithoutNulls(found.rows[0].claim);
}

/** Wide query: a claim by its own id, wherever it lies within reach. */
export async function findClaim(db: Db, claimId: string): Promise<Claim | undefined> {
  const found = await sql<{ claim: Claim }>`
    select ${sql.raw(CLAIM)} as claim from funding.claim m where m.claim_id = ${claimId}`.execute(db);
  return found.rows[0] && deeplyWithoutNulls(found.rows[0].claim);
}

export async function insertClaim(tx: Tx, claim: Claim): Promise<void> {
  await insertRows(tx, 'funding.claim', [
    {
      organisation_id: claim.organisationId,
      claim_id: claim.claimId,
      convention_id: claim.conventionId,
      commune_code: claim.communeCode,
      state: claim.state,
      version: claim.version,
      opened_on: claim.openedOn,
      asks: claim.asks,
    },
  ]);
}

export async function saveClaim(tx: Tx, held: Held<Claim>, state: Claim['state']): Promise<void> {
  await tx
    .updateTable('funding.claim')
    .set({ state, version: held.version + 1 })
    .where('organisation_id', '=', held.organisationId)
    .where('claim_id', '=', held.claimId)
    .execute();
}

export async function insertClaimStep(
  tx: Tx,
  held: Held<Claim>,
  step: ClaimStep & { readonly now: Date },
): Promise<void> {
  await insertRows(tx, 'funding.claim_step', [
    {
      organisation_id: held.organisationId,
      claim_id: held.claimId,
      version: step.version,
      move: step.move,
      made_by: step.by,
      person_id: step.personId,
      day: step.day,
      reason: step.reason,
      commune_code: held.communeCode,
      recorded_at: step.now,
    },
  ]);
}

export async function listClaimSteps(
  db: Db,
  { organisationId, claimId }: Pick<Claim, 'organisationId' | 'claimId'>,
): Promise<ClaimStep[]> {
  const found = await sql<{ step: ClaimStep }>`
    select jsonb_build_object('version', version, 'move', move, 'by', made_by, 'personId', person_id,
      'day', day, 'reason', reason) as step
    from funding.claim_step where organisation_id = ${organisationId} and claim_id = ${claimId}
    order by version`.execute(db);
  return found.rows.map(({ step }) => deeplyWithoutNulls(step));
}
