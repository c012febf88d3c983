import { sql } from 'kysely';
import { insertRows, withoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Day } from '#platform/time';
import type { EndedFinding, Finding } from '../../finding.ts';
import type { JudgedRow, QualityRule } from '../../quality-rule.ts';

const FINDING = sql.raw(`organisation_id as "organisationId", finding_id as "findingId",
  commune_code as "communeCode", rule, value, found_on as "foundOn", state`);

export async function listRules(db: Db): Promise<QualityRule[]> {
  const found = await sql<QualityRule>`
    select code, form, term, other, bound from observatory.quality_rule order by code`.execute(db);
  return found.rows;
}

/** Wide query: what the register says now of every entry that counts, and until when its officers are. */
export async function listJudgedRows(
  db: Db,
  { today, fewestMembers }: { readonly today: Day; readonly fewestMembers: number },
): Promise<JudgedRow[]> {
  const found = await sql<JudgedRow>`
    select standing.organisation_id as "organisationId", commune_code as "communeCode", sector, members,
      women, youth, women_under_35 + women_60_and_over as "agedWomen",
      case when kind = 'cooperative' then ${fewestMembers}::integer else 0 end as "fewestMembers",
      day as since, term.until
    from registry.published_standing standing
    left join (
      select organisation_id,
        case when bool_or(to_day is null) then null else max(to_day) end as until
      from registry.published_term group by organisation_id) term
      on term.organisation_id = standing.organisation_id
    where counted and until_day is null and day <= ${today}`.execute(db);
  return found.rows.map(withoutNulls);
}

/** Wide query: findings that wait, the oldest first, as far as the reach goes. */
export async function listOpenFindings(
  db: Db,
  { limit, skip }: { readonly limit: number; readonly skip: number },
): Promise<Finding[]> {
  const found = await sql<Finding>`
    select ${FINDING} from observatory.finding where state = 'open'
    order by found_on, organisation_id, rule limit ${limit} offset ${skip}`.execute(db);
  return found.rows;
}

/** Wide query: how many findings wait, as far as the reach goes. */
export async function countOpenFindings(db: Db): Promise<number> {
  const found = await sql<{
    count: number;
  }>`select count(*)::integer as count from observatory.finding where state = 'open'`.execute(db);
  return found.rows[0]?.count ?? 0;
}

export async function lockFinding(
  tx: Tx,
  { organisationId, findingId }: Pick<Finding, 'organisationId' | 'findingId'>,
): Promise<Finding | undefined> {
  const found = await sql<Finding>`
    select ${FINDING} from observatory.finding
    where organisation_id = ${organisationId} and finding_id = ${findingId} for update`.execute(tx);
  return found.rows[0];
}

/** Wide query: every finding that waits, locked in the order of its organisation. */
export async function lockOpenFindings(tx: Tx): Promise<Finding[]> {
  const found = await sql<Finding>`
    select ${FINDING} from observatory.finding where state = 'open'
    order by organisation_id, rule for update`.execute(tx);
  return found.rows;
}

export async function insertFindings(tx: Tx, findings: readonly Finding[]): Promise<void> {
  await insertRows(
    tx,
    'observatory.finding',
    findings.map(({ organisationId, findingId, communeCode, foundOn, ...rest }) => ({
      organisation_id: organisationId,
      finding_id: findingId,
      commune_code: communeCode,
      found_on: foundOn,
      ...rest,
    })),
    'skip',
  );
}

/** Findings the data no longer makes. */
export async function saveGoneFindings(tx: Tx, gone: readonly Finding[]): Promise<void> {
  await sql`update observatory.finding set state = 'gone'
    where organisation_id = any(${gone.map((one) => one.organisationId)}::uuid[])
      and finding_id = any(${gone.map((one) => one.findingId)}::uuid[])`.execute(tx);
}

export async function saveFinding(
  tx: Tx,
  held: Held<Finding>,
  { state }: Pick<Finding, 'state'>,
): Promise<void> {
  await sql`update observatory.finding set state = ${state}
    where organisation_id = ${held.organisationId} and finding_id = ${held.findingId}`.execute(tx);
}

/** A step of each of many findings, taken by the rules themselves: opened, or no longer so. */
export async function insertFindingSteps(
  tx: Tx,
  findings: readonly Pick<Finding, 'organisationId' | 'findingId'>[],
  step: { readonly state: 'open' | 'gone'; readonly doneBy: string; readonly doneAt: Date },
): Promise<void> {
  await sql`insert into observatory.finding_step (organisation_id, finding_id, number, commune_code, state,
      done_by, done_at)
    select organisation_id, finding_id, (select count(*) + 1 from observatory.finding_step step
        where step.organisation_id = finding.organisation_id and step.finding_id = finding.finding_id),
      commune_code, ${step.state}, ${step.doneBy}, ${step.doneAt}
    from observatory.finding
    where organisation_id = any(${findings.map((one) => one.organisationId)}::uuid[])
      and finding_id = any(${findings.map((one) => one.findingId)}::uuid[])`.execute(tx);
}

/** Wide query: the findings that ended last, as far as the reach goes, each with how it did. */
export async function listEndedFindings(db: Db, limit: number): Promise<EndedFinding[]> {
  const found = await sql<EndedFinding & { endedAt: Date }>`
    select finding.organisation_id as "organisationId", finding.finding_id as "findingId",
      finding.commune_code as "communeCode", rule, value, found_on as "foundOn", finding.state,
      step.done_at as "endedAt", step.done_by as "endedBy", step.note
    from observatory.finding_step step
    join observatory.finding on finding.organisation_id = step.organisation_id
      and finding.finding_id = step.finding_id
    where step.state <> 'open'
    order by step.done_at desc, step.finding_id limit ${limit}`.execute(db);
  return found.rows.map(({ endedAt, ...one }) => ({
    ...withoutNulls(one),
    endedAt: new Date(endedAt).toISOString(),
  }));
}

/** What was done of a finding; numbered one after the other. */
export async function insertFindingStep(
  tx: Tx,
  held: Held<Finding>,
  step: {
    readonly state: Finding['state'];
    readonly note: string;
    readonly doneBy: string;
    readonly personId?: string;
    readonly doneAt: Date;
  },
): Promise<void> {
  await sql`insert into observatory.finding_step (organisation_id, finding_id, number, commune_code, state,
      note, done_by, person_id, done_at)
    select organisation_id, finding_id, (select count(*) + 1 from observatory.finding_step step
        where step.organisation_id = finding.organisation_id and step.finding_id = finding.finding_id),
      commune_code, ${step.state}, ${step.note}, ${step.doneBy}, ${step.personId ?? null}::uuid,
      ${step.doneAt}
    from observatory.finding
    where organisation_id = ${held.organisationId} and finding_id = ${held.findingId}`.execute(tx);
}
