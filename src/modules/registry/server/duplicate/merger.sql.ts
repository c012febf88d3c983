import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import { newId } from '#platform/ids';
import type { Held } from '#platform/operation/server';
import type { Cooperative, State } from '../../cooperative.ts';
import type { Merger } from '../../duplicate/duplicate-pair.ts';
import type { Identifier } from '../../identifier.ts';
import { holderKey } from '../cooperative/identifier.sql.ts';

/** Keeps that an entry was absorbed, and the state it was in. */
export async function insertMerger(
  tx: Tx,
  absorbed: Held<Cooperative>,
  merger: { readonly survivorId: string; readonly by: string; readonly now: Date },
): Promise<void> {
  await tx
    .insertInto('registry.merger')
    .values({
      organisation_id: absorbed.organisationId,
      merger_id: newId<'merger'>(),
      commune_code: absorbed.communeCode,
      survivor_id: merger.survivorId,
      state_before: absorbed.state,
      merged_at: merger.now,
      merged_by: merger.by,
      undone_at: null,
    })
    .execute();
}

/** Ends the merger that stands of an entry. Returns the state the entry was in before it. */
export async function endMerger(tx: Tx, absorbed: Held<Cooperative>, now: Date): Promise<State | undefined> {
  const ended = await sql<{ state_before: State }>`
    update registry.merger set undone_at = ${now}::timestamptz
    where organisation_id = ${absorbed.organisationId} and undone_at is null returning state_before`.execute(
    tx,
  );
  return ended.rows[0]?.state_before;
}

/**
 * Who asks for a number an absorbed entry bears is led to the survivor. The numbers themselves stay with the
 * entry.
 */
export async function handOverNumbers(
  tx: Tx,
  absorbed: Held<Cooperative>,
  survivorId: string,
): Promise<void> {
  await sql`update registry.identifier_holder set organisation_id = ${survivorId}
    where organisation_id = ${absorbed.organisationId}`.execute(tx);
}

/**
 * Wide query: gives an entry back what it bears itself, and what those merged into it bear, unless the
 * survivor bears it too: it points to the survivor no longer.
 */
export async function takeBackNumbers(
  tx: Tx,
  absorbed: Held<Cooperative>,
  survivorId: string,
): Promise<void> {
  const own = new Set((await numbersUnder(tx, survivorId)).map(keyOf));
  const numbers = (await numbersUnder(tx, absorbed.organisationId)).filter(
    (number) => !own.has(keyOf(number)),
  );
  await sql`update registry.identifier_holder holder set organisation_id = ${absorbed.organisationId}
    from unnest(${numbers.map(({ scheme }) => scheme)}::text[], ${numbers.map(holderKey)}::text[])
      as its (scheme, value)
    where holder.scheme = its.scheme and holder.value = its.value
      and holder.organisation_id = ${survivorId}`.execute(tx);
}

/** Wide query: mergers that stand, latest first, both entries within a reach and a place. */
export async function listMergers(
  db: Db,
  { reach, place, limit }: { readonly reach: string; readonly place: string; readonly limit: number },
): Promise<Merger[]> {
  const named = (side: string) =>
    sql.raw(`jsonb_strip_nulls(jsonb_build_object('organisationId', ${side}.organisation_id,
      'nameFr', ${side}.name_fr, 'nameAr', ${side}.name_ar, 'nameZgh', ${side}.name_zgh,
      'communeCode', ${side}.commune_code))`);
  const found = await sql<Merger>`
    select to_jsonb(merger.merged_at) as "mergedAt", ${named('absorbed')} as absorbed,
      ${named('survivor')} as survivor
    from registry.merger
    join registry.cooperative absorbed on absorbed.organisation_id = merger.organisation_id
    join registry.cooperative survivor on survivor.organisation_id = merger.survivor_id
    where merger.undone_at is null
      and starts_with(absorbed.commune_code, ${reach}) and starts_with(survivor.commune_code, ${reach})
      and (starts_with(absorbed.commune_code, ${place}) or starts_with(survivor.commune_code, ${place}))
    order by merger.merged_at desc, merger.merger_id limit ${limit}`.execute(db);
  return found.rows;
}

type Numbered = Pick<Identifier, 'scheme' | 'value' | 'court'>;

/** The numbers of an entry and of all merged into it, one below the other. */
async function numbersUnder(tx: Tx, organisationId: string): Promise<Numbered[]> {
  const found = await sql<{ scheme: Identifier['scheme']; value: string; court: string | null }>`
    with recursive under as (
      select ${organisationId}::uuid as organisation_id
      union
      select below.organisation_id from registry.cooperative below
      join under on below.merged_into = under.organisation_id
    )
    select scheme, value, court from registry.identifier
    where organisation_id in (select organisation_id from under)`.execute(tx);
  return found.rows.map(({ court, ...number }) => ({ ...number, ...(court !== null && { court }) }));
}

function keyOf(number: Numbered): string {
  return `${number.scheme} ${holderKey(number)}`;
}
