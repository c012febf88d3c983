import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { PairState, Reason } from '../../duplicate/duplicate.ts';
import type { OpenPair } from '../../duplicate/duplicate-pair.ts';
import type { Meeting } from './duplicate.sql.ts';

/** A pair locked for judgement. `organisationId` is the smaller of the two ids. */
export interface LockedPair {
  readonly organisationId: string;
  readonly communeCode: string;
  readonly otherId: string;
  readonly otherCommuneCode: string;
  readonly state: PairState;
}

export interface AskedPairs {
  /** The reach of who asks: both entries lie within. */
  readonly reach: string;
  /** A place that holds one of them. */
  readonly place: string;
  readonly after?: { readonly score: number } & Meeting;
  readonly limit: number;
}

/** Wide query: a page of the worklist, likeliest first. */
export async function listOpenPairs(db: Db, asked: AskedPairs): Promise<OpenPair[]> {
  const found = await sql<OpenPair>`
    select pair.score, pair.reasons, ${entry('one')} as one, ${entry('other')} as other
    ${from(asked)} and ${after(asked)}
    order by pair.score desc, pair.organisation_id, pair.other_id limit ${asked.limit}`.execute(db);
  return found.rows.map(({ one, other, ...pair }) => ({
    ...pair,
    one: withoutNulls(one),
    other: withoutNulls(other),
  }));
}

/** Wide query: how many pairs wait. */
export async function countOpenPairs(db: Db, asked: AskedPairs): Promise<number> {
  const found = await sql<{ count: number }>`select count(*) as count ${from(asked)}`.execute(db);
  return found.rows[0]?.count ?? 0;
}

export async function findPair(
  db: Db,
  { one, other }: Meeting,
): Promise<{ score: number; reasons: readonly Reason[]; state: PairState } | undefined> {
  const found = await sql<{ score: number; reasons: readonly Reason[]; state: PairState }>`
    select score, reasons, state from registry.duplicate_pair
    where organisation_id = ${one} and other_id = ${other}`.execute(db);
  return found.rows[0];
}

export async function lockPair(tx: Tx, { one, other }: Meeting): Promise<LockedPair | undefined> {
  const found = await sql<LockedPair>`
    select pair.organisation_id as "organisationId", pair.commune_code as "communeCode",
      pair.other_id as "otherId",
      other.commune_code as "otherCommuneCode", pair.state
    from registry.duplicate_pair pair
    join registry.cooperative other on other.organisation_id = pair.other_id
    where pair.organisation_id = ${one} and pair.other_id = ${other} for update of pair`.execute(tx);
  return found.rows[0];
}

/**
 * Writes what was decided of the pair an entry makes with another, or that nothing is. Nothing to write when
 * there is none.
 */
export async function savePairState(
  tx: Tx,
  { organisationId }: Held<{ readonly organisationId: string; readonly communeCode: string }>,
  decided: { readonly other: string; readonly state: PairState; readonly by?: string; readonly at: Date },
): Promise<void> {
  const [one, other] = [organisationId, decided.other].toSorted();
  const at = decided.state === 'open' ? null : decided.at;
  await sql`
    update registry.duplicate_pair
    set state = ${decided.state}, decided_at = ${at}::timestamptz, decided_by = ${decided.by ?? null}::uuid
    where organisation_id = ${one} and other_id = ${other}`.execute(tx);
}

function entry(side: 'one' | 'other') {
  return sql.raw(`jsonb_build_object('organisationId', ${side}.organisation_id, 'kind', ${side}.kind,
    'nameFr', ${side}.name_fr, 'nameAr', ${side}.name_ar, 'nameZgh', ${side}.name_zgh,
    'communeCode', ${side}.commune_code, 'sector', ${side}.sector, 'foundedOn', ${side}.founded_on,
    'state', ${side}.state, 'members', ${side}.members)`);
}

function from({ reach, place }: AskedPairs): RawBuilder<unknown> {
  return sql`from registry.duplicate_pair pair
    join registry.directory_line one on one.organisation_id = pair.organisation_id
    join registry.directory_line other on other.organisation_id = pair.other_id
    where pair.state = 'open' and ${within('one', reach)} and ${within('other', reach)}
      and (${within('one', place)} or ${within('other', place)})`;
}

/** Whether a side lies in a place: '' is everywhere. */
function within(side: 'one' | 'other', place: string): RawBuilder<unknown> {
  if (place === '') return sql`true`;
  const code = sql.raw(`${side}.commune_code`);
  return sql`(${code} = ${place} or starts_with(${code}, ${`${place}.`}))`;
}

function after({ after: last }: AskedPairs): RawBuilder<unknown> {
  if (last === undefined) return sql`true`;
  return sql`(pair.score < ${last.score} or (pair.score = ${last.score}
    and (pair.organisation_id, pair.other_id) > (${last.one}::uuid, ${last.other}::uuid)))`;
}

function withoutNulls({ nameZgh, ...line }: OpenPair['one'] & { nameZgh?: string | null }): OpenPair['one'] {
  return { ...line, ...(typeof nameZgh === 'string' && { nameZgh }) };
}
