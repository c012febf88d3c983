import { sql } from 'kysely';
import { insertRows, withoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Day } from '#platform/time';
import type { Consent, ConsentStep, FindableStanding } from '../../disclosure/findable.ts';
import { NO_MEASURES, type Measures } from '../../measure.ts';

type StandingRow = Omit<FindableStanding, 'measures'> &
  Omit<Measures, 'cooperatives' | 'created' | 'womenOnlyMembers'>;

/**
 * Wide query: what the register says, on any day, of every cooperative that consents to be findable. Their
 * ids are read first, so that the view is asked for a few and not for all.
 */
export async function listFindable(db: Db): Promise<FindableStanding[]> {
  const known = await sql<{ id: string }>`
    select organisation_id as id from observatory.findable order by organisation_id`.execute(db);
  if (known.rows.length === 0) return [];
  const found = await sql<StandingRow>`
    select day, until_day as "untilDay", commune_code as "communeCode", sector, milieu, kind, members, women,
      youth, led_by_women::integer as "ledByWomen", women_only::integer as "womenOnly",
      women_under_35 as "womenUnder35", women_60_and_over as "women60AndOver",
      men_60_and_over as "men60AndOver"
    from registry.published_standing
    where counted and organisation_id = any(${known.rows.map(({ id }) => id)}::uuid[])
    order by organisation_id, day`.execute(db);
  return found.rows.map(standingOf);
}

function standingOf(row: StandingRow): FindableStanding {
  const { day, untilDay, communeCode, sector, milieu, kind, ...counted } = withoutNulls(row);
  const womenOnlyMembers = counted.womenOnly > 0 ? counted.members : 0;
  const measures = { ...NO_MEASURES, ...counted, womenOnlyMembers, cooperatives: 1 };
  return { day, ...(untilDay !== undefined && { untilDay }), communeCode, sector, milieu, kind, measures };
}

/** The commune of an entry of the register. */
export async function findEntryPlace(db: Db, organisationId: string): Promise<string | undefined> {
  const found = await sql<{ communeCode: string }>`
    select commune_code as "communeCode" from registry.published_entry
    where organisation_id = ${organisationId}`.execute(db);
  return found.rows[0]?.communeCode;
}

export async function findConsent(db: Db, organisationId: string): Promise<Consent | undefined> {
  const found = await sql<Consent>`
    select organisation_id as "organisationId", since,
      (select commune_code from registry.published_entry entry
        where entry.organisation_id = findable.organisation_id) as "communeCode"
    from observatory.findable where organisation_id = ${organisationId}`.execute(db);
  return found.rows[0];
}

export async function lockConsent(tx: Tx, organisationId: string): Promise<Consent | undefined> {
  await sql`select from observatory.findable where organisation_id = ${organisationId} for update`.execute(
    tx,
  );
  return findConsent(tx, organisationId);
}

/** Says whether it was given now: who gave it already gives it once. */
export async function insertConsent(
  tx: Tx,
  { organisationId, since }: { readonly organisationId: string; readonly since: Day },
): Promise<boolean> {
  const row = { organisation_id: organisationId, since };
  return (await insertRows(tx, 'observatory.findable', [row], 'skip')) === 1;
}

export async function removeConsent(tx: Tx, held: Held<Consent>): Promise<void> {
  await sql`delete from observatory.findable where organisation_id = ${held.organisationId}`.execute(tx);
}

/** When consent was given and taken back, the latest first. */
export async function listConsentSteps(db: Db, organisationId: string): Promise<ConsentStep[]> {
  const found = await sql<ConsentStep & { doneAt: Date }>`
    select step, done_by as "doneBy", done_at as "doneAt" from observatory.findable_step
    where organisation_id = ${organisationId} order by number desc`.execute(db);
  return found.rows.map(({ doneAt, ...step }) => ({ ...step, doneAt: new Date(doneAt).toISOString() }));
}

/** Numbered one after the other. */
export async function insertConsentStep(
  tx: Tx,
  step: Omit<ConsentStep, 'doneAt'> & {
    readonly organisationId: string;
    readonly personId: string;
    readonly doneAt: Date;
  },
): Promise<void> {
  await sql`insert into observatory.findable_step (organisation_id, number, step, done_by, person_id, done_at)
    select ${step.organisationId}::uuid, count(*) + 1, ${step.step}, ${step.doneBy}, ${step.personId}::uuid,
      ${step.doneAt}
    from observatory.findable_step where organisation_id = ${step.organisationId}`.execute(tx);
}
