import { sql } from 'kysely';
import { deeplyWithoutNulls, insertRows, type Db, type Tx } from '#platform/database/server';
import type { AwardMoney, ProjectLine } from '../../result/project-line.ts';
import { AWARD, STANDS } from '../convention/award.sql.ts';

const AT_ONCE = 2_000;

/** What each funder of a convention paid: orders paid, what others brought, and what was given back. */
const PAYMENTS = `(select coalesce(jsonb_agg(jsonb_build_object('party', p.party, 'day', p.day,
    'amount', p.amount, 'kind', p.kind) order by p.day, p.party, p.amount), '[]') from (
  select o.party, o.paid_on as day, o.amount_centimes as amount, o.kind from funding.payment_order o
  where o.organisation_id = c.organisation_id and o.convention_id = c.convention_id and o.state = 'paid'
  union all select e.party, e.day,
    case when e.kind = 'recovery' then -e.amount_centimes else e.amount_centimes end, e.kind
  from funding.evidence e where e.organisation_id = c.organisation_id
    and e.convention_id = c.convention_id and e.kind in ('contribution', 'recovery')) p)`;

const LINE = `jsonb_build_object('awardId', award_id, 'organisationId', organisation_id,
  'communeCode', commune_code, 'programme', programme, 'programmeName', programme_name,
  'programmeAr', programme_ar, 'edition', edition, 'lot', lot, 'kind', kind,
  'recipientKind', recipient_kind, 'recipientFr', recipient_fr, 'recipientAr', recipient_ar,
  'titleFr', title_fr, 'titleAr', title_ar, 'awardedOn', awarded_on, 'signedOn', signed_on,
  'from', from_day, 'until', until_day, 'ledByWomen', led_by_women, 'milieu', milieu,
  'fromCall', from_call, 'state', state, 'source', source, 'cost', cost_centimes,
  'granted', granted_centimes, 'committed', committed_centimes, 'paid', paid_centimes,
  'justified', justified_centimes, 'funders', funders)`;

/** Wide query: awards with the content in force of their conventions, in the order of their ids. */
export async function listAwardMoney(
  db: Db,
  { only, after }: { readonly only?: readonly string[]; readonly after?: string },
): Promise<AwardMoney[]> {
  const found = await sql<{ money: AwardMoney }>`
    select jsonb_build_object('award', ${sql.raw(AWARD)}, 'convention',
      case when c.convention_id is null then null else jsonb_build_object('conventionId', c.convention_id,
        'state', c.state, 'inForce', v.content, 'signedOn', f.signed_on,
        'payments', ${sql.raw(PAYMENTS)}) end) as money
    from funding.award a
    left join funding.convention c on c.organisation_id = a.organisation_id and c.award_id = a.award_id
    left join funding.signed_version v on v.organisation_id = c.organisation_id
      and v.convention_id = c.convention_id and v.number = c.signed
    left join funding.signed_version f on f.organisation_id = c.organisation_id
      and f.convention_id = c.convention_id and f.number = 1
    where ${sql.raw(STANDS)}
      and ${only === undefined ? sql`true` : sql`a.award_id = any(${[...only]}::uuid[])`}
      and ${after === undefined ? sql`true` : sql`a.award_id > ${after}::uuid`}
    order by a.award_id limit ${AT_ONCE}`.execute(db);
  return found.rows.map(({ money }) => deeplyWithoutNulls(money));
}

/** Takes out what everybody saw of an award that counts no more. */
export async function removeLine(tx: Tx, awardId: string): Promise<void> {
  await sql`delete from funding.project_line where award_id = ${awardId}`.execute(tx);
}

export async function replaceLines(tx: Tx, lines: readonly ProjectLine[]): Promise<void> {
  const ids = lines.map(({ awardId }) => awardId);
  await sql`delete from funding.project_line where award_id = any(${ids}::uuid[])`.execute(tx);
  const rows = lines.map((line) => ({
    award_id: line.awardId,
    organisation_id: line.organisationId,
    commune_code: line.communeCode,
    programme: line.programme,
    programme_name: line.programmeName,
    programme_ar: line.programmeAr,
    edition: line.edition,
    lot: line.lot,
    kind: line.kind,
    recipient_kind: line.recipientKind,
    recipient_fr: line.recipientFr,
    recipient_ar: line.recipientAr,
    title_fr: line.titleFr,
    title_ar: line.titleAr,
    awarded_on: line.awardedOn,
    signed_on: line.signedOn,
    from_day: line.from,
    until_day: line.until,
    led_by_women: line.ledByWomen,
    milieu: line.milieu,
    from_call: line.fromCall,
    state: line.state,
    source: line.source,
    cost_centimes: line.cost,
    granted_centimes: line.granted,
    committed_centimes: line.committed,
    paid_centimes: line.paid,
    justified_centimes: line.justified,
    funders: line.funders,
  }));
  await insertRows(tx, 'funding.project_line', rows);
}

/** Wide query: public lines in the order of their ids, of one programme or of all. */
export async function listProjectLines(
  db: Db,
  {
    programme,
    after,
    limit,
  }: {
    readonly programme?: string | undefined;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Promise<ProjectLine[]> {
  const conditions = [sql`true`];
  if (programme !== undefined) conditions.push(sql`programme = ${programme}`);
  if (after !== undefined) conditions.push(sql`award_id > ${after}::uuid`);
  const found = await sql<{ line: ProjectLine }>`
    select ${sql.raw(LINE)} as line
    from funding.project_line where ${sql.join(conditions, sql` and `)}
    order by award_id limit ${limit}`.execute(db);
  return found.rows.map(({ line }) => deeplyWithoutNulls(line));
}

/** All that one organisation was awarded, latest first. */
export async function listLinesOf(db: Db, organisationId: string): Promise<ProjectLine[]> {
  return listLinesOfMany(db, [organisationId]);
}

/** Wide query: all that several organisations were awarded, latest first. */
export async function listLinesOfMany(db: Db, organisationIds: readonly string[]): Promise<ProjectLine[]> {
  const found = await sql<{ line: ProjectLine }>`
    select ${sql.raw(LINE)} as line from funding.project_line
    where organisation_id = any(${[...organisationIds]}::uuid[])
    order by awarded_on desc, award_id desc`.execute(db);
  return found.rows.map(({ line }) => deeplyWithoutNulls(line));
}
