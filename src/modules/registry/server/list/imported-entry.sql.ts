import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { Day } from '#platform/time';
import type { Origin } from '../../cooperative.ts';
import type { ImportRun } from '../../list/import-run.ts';
import type { ImportedIdentifier } from '../../list/imported-identifiers.ts';
import { holderKey } from '../cooperative/identifier.sql.ts';

/** An entry already in the register that a row may speak of. */
export interface KnownEntry {
  readonly organisationId: string;
  readonly communeCode: string;
  readonly nameKey: string;
  readonly nameKeyAr: string;
  readonly kind: string;
  readonly origin: Origin;
  readonly foundedOn: Day;
  readonly activity: string | null;
  readonly address: string | null;
}

/** Who bears each of some numbers. */
export async function findHolders(
  tx: Tx,
  numbers: readonly ImportedIdentifier[],
): Promise<Map<string, string>> {
  const found = await sql<{ scheme: string; value: string; organisationId: string }>`
    select h.scheme, h.value, h.organisation_id as "organisationId" from registry.identifier_holder h
    join unnest(${numbers.map(({ scheme }) => scheme)}::text[], ${numbers.map(holderKey)}::text[])
      as n (scheme, value)
      on h.scheme = n.scheme and h.value = n.value`.execute(tx);
  return new Map(found.rows.map((row) => [`${row.scheme} ${row.value}`, row.organisationId]));
}

/** Wide query: the living entries that bear some names in some communes, or some ids. */
export async function findKnown(
  tx: Tx,
  {
    names,
    ids,
  }: {
    readonly names: readonly { readonly communeCode: string; readonly key: string; readonly keyAr: string }[];
    readonly ids: readonly string[];
  },
): Promise<KnownEntry[]> {
  const communes = names.map(({ communeCode }) => communeCode);
  const columns = sql.raw(`c.organisation_id as "organisationId", c.commune_code as "communeCode",
    c.name_key as "nameKey", c.name_key_ar as "nameKeyAr", c.kind, c.origin,
    c.founded_on as "foundedOn", c.activity, c.address`);
  const found = await sql<KnownEntry>`
    select ${columns} from registry.cooperative c
    join unnest(${communes}::text[], ${names.map(({ key }) => key)}::text[]) as n (commune_code, key)
      on c.commune_code = n.commune_code and c.name_key = n.key and n.key <> ''
    where c.state <> 'merged'
    union
    select ${columns} from registry.cooperative c
    join unnest(${communes}::text[], ${names.map(({ keyAr }) => keyAr)}::text[]) as n (commune_code, key)
      on c.commune_code = n.commune_code and c.name_key_ar = n.key and n.key <> ''
    where c.state <> 'merged'
    union
    select ${columns} from registry.cooperative c where c.organisation_id = any(${ids}::uuid[])`.execute(tx);
  return found.rows;
}

/** What the register holds of an entry that a list may add to. */
interface FactsOf {
  readonly day?: Day;
  readonly women?: number;
  readonly men?: number;
  readonly youth?: number;
  readonly identifiers: readonly string[];
}

/** Wide query: the latest headcount and the numbers of some entries. */
export async function listFactsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, FactsOf>> {
  const found = await sql<FactsOf & { id: string }>`
    select c.organisation_id as id, h.women, h.men, h.youth, h.day,
      array(select i.scheme || ' ' || i.value from registry.identifier i
        where i.organisation_id = c.organisation_id) as identifiers
    from registry.cooperative c
    left join (
      select distinct on (organisation_id) organisation_id, day,
        women_under_35 + women_35_to_59 + women_60_and_over as women,
        men_under_35 + men_35_to_59 + men_60_and_over as men, women_under_35 + men_under_35 as youth
      from registry.headcount where organisation_id = any(${ids}::uuid[]) order by organisation_id, day desc
    ) h on h.organisation_id = c.organisation_id
    where c.organisation_id = any(${ids}::uuid[])`.execute(tx);
  return new Map(found.rows.map(({ id, ...facts }) => [id, facts]));
}

/** How many entries a list created have lived on since: amended, peopled, counted anew, merged. */
export async function countTouchedSince(
  db: Db,
  run: Pick<ImportRun, 'organisationId' | 'importId'>,
): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*) as count from registry.import_line l
    join registry.cooperative c on c.organisation_id = l.target_id
    where l.organisation_id = ${run.organisationId} and l.import_id = ${run.importId}
    and l.outcome = 'created'
      and (c.version > 1 or c.state = 'merged'
        or exists (select from registry.member m where m.organisation_id = c.organisation_id)
        or (select count(*) from registry.headcount h where h.organisation_id = c.organisation_id) > 1
        or (select count(*) from registry.life_event e
        where e.organisation_id = c.organisation_id) > 1)`.execute(db);
  return found.rows[0]?.count ?? 0;
}

/** Wide query: removes entries a list created, with all that came with them. */
export async function removeEntries(tx: Tx, held: Held<ImportRun>, ids: readonly string[]): Promise<void> {
  if (held.state !== 'undoing') throw new Error('only a list being undone takes entries back');
  await sql`delete from registry.duplicate_pair where other_id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from registry.identifier_holder where organisation_id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from registry.cooperative where organisation_id = any(${ids}::uuid[])`.execute(tx);
}
