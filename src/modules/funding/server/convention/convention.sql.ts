import { sql } from 'kysely';
import { deeplyWithoutNulls, insertRows, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Ceiling } from '../../convention/content.ts';
import type { Convention, SignedVersion } from '../../convention/convention.ts';

export const CONVENTION = `jsonb_build_object('organisationId', c.organisation_id,
  'conventionId', c.convention_id, 'awardId', c.award_id, 'communeCode', c.commune_code, 'state', c.state,
  'version', c.version, 'content', c.content, 'signed', c.signed, 'hash', c.hash,
  'proposedBy', c.proposed_by)`;

/** Wide query: locks a convention by its own id, wherever it lies within reach. */
export async function lockConvention(tx: Tx, conventionId: string): Promise<Convention | undefined> {
  const found = await sql<{ convention: Convention }>`
    select ${sql.raw(CONVENTION)} as convention from funding.convention c
    where c.convention_id = ${conventionId} for update`.execute(tx);
  return found.rows[0] && deeplyWithoutNulls(found.rows[0].convention);
}

/** Locks the conventions of one organisation that money follows. */
export async function lockInForceOf(tx: Tx, organisationId: string): Promise<Convention[]> {
  const found = await sql<{ convention: Convention }>`
    select ${sql.raw(CONVENTION)} as convention from funding.convention c
    where c.organisation_id = ${organisationId} and c.signed > 0 and c.state <> 'closed'
    order by c.convention_id for update`.execute(tx);
  return found.rows.map(({ convention }) => deeplyWithoutNulls(convention));
}

/** The convention of an award, when one was opened. */
export async function findOfAward(
  db: Db,
  { organisationId, awardId }: { readonly organisationId: string; readonly awardId: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('funding.convention')
    .select('convention_id')
    .where('organisation_id', '=', organisationId)
    .where('award_id', '=', awardId)
    .executeTakeFirst();
  return row?.convention_id;
}

export async function insertConventions(tx: Tx, conventions: readonly Convention[]): Promise<void> {
  const rows = conventions.map((one) => ({
    organisation_id: one.organisationId,
    convention_id: one.conventionId,
    award_id: one.awardId,
    commune_code: one.communeCode,
    state: one.state,
    version: one.version,
    content: one.content,
    signed: one.signed,
    hash: one.hash,
    proposed_by: one.proposedBy,
  }));
  await insertRows(tx, 'funding.convention', rows);
}

/** Writes what a change made of a convention; its version counts one further. */
export async function saveConvention(
  tx: Tx,
  held: Held<Convention>,
  change: Partial<Convention> & { readonly proposedBy?: string | undefined },
): Promise<void> {
  const next = { ...held, ...change };
  await tx
    .updateTable('funding.convention')
    .set({
      state: next.state,
      content: JSON.stringify(next.content),
      signed: next.signed,
      hash: next.hash ?? null,
      proposed_by: next.proposedBy ?? null,
      version: held.version + 1,
    })
    .where('organisation_id', '=', held.organisationId)
    .where('convention_id', '=', held.conventionId)
    .execute();
}

export async function insertSignedVersions(
  tx: Tx,
  versions: readonly (SignedVersion & Pick<Convention, 'organisationId' | 'conventionId' | 'communeCode'>)[],
  now: Date,
): Promise<void> {
  const rows = versions.map((one) => ({
    organisation_id: one.organisationId,
    convention_id: one.conventionId,
    commune_code: one.communeCode,
    number: one.number,
    content: one.content,
    hash: one.hash,
    previous_hash: one.previousHash,
    signed_on: one.signedOn,
    reason: one.reason,
    recorded_at: now,
  }));
  await insertRows(tx, 'funding.signed_version', rows);
}

/** The last signed version of a convention. */
export async function findInForce(
  db: Db,
  { organisationId, conventionId }: { readonly organisationId: string; readonly conventionId: string },
): Promise<SignedVersion | undefined> {
  const found = await sql<{ version: SignedVersion }>`
    select jsonb_build_object('number', number, 'content', content, 'hash', hash,
      'previousHash', previous_hash, 'signedOn', signed_on, 'reason', reason) as version
    from funding.signed_version
    where organisation_id = ${organisationId} and convention_id = ${conventionId}
    order by number desc limit 1`.execute(db);
  return found.rows[0] && deeplyWithoutNulls(found.rows[0].version);
}

/** The ceilings the conventions of one organisation hold it to, each once. */
export async function listCeilings(db: Db, organisationId: string): Promise<Ceiling[]> {
  const found = await sql<{ ceiling: Ceiling }>`
    select distinct on (l->>'party', l->>'months', l->>'amount') l as ceiling
    from funding.convention c cross join lateral jsonb_array_elements(c.content->'ceilings') as l
    where c.organisation_id = ${organisationId} and c.state <> 'closed'
    order by l->>'party', l->>'months', l->>'amount'`.execute(db);
  return found.rows.map(({ ceiling }) => deeplyWithoutNulls(ceiling));
}
