import { sql } from 'kysely';
import { insertRows, type Db, type Tx } from '#platform/database/server';
import { directorySortKey, directoryWords, vocabularyOf } from '../../directory.ts';

/** An entry with its latest standing, as the directory needs it. */
interface EntryRow {
  organisation_id: string;
  name_fr: string;
  name_ar: string;
  name_zgh: string | null;
  commune_code: string;
  sector: string;
  milieu: string;
  state: string;
  kind: string;
  founded_on: string;
  activity: string | null;
  members: number | null;
  women: number | null;
  youth: number | null;
  led_by_women: boolean | null;
  women_only: boolean | null;
  last_proof: string | null;
  difficulty_on: string | null;
}

/** Wide query: entries of many organisations, to be written into the directory. Merged ones are left out. */
export async function listEntries(db: Db, ids: readonly string[]): Promise<EntryRow[]> {
  const found = await sql<EntryRow>`
    select c.organisation_id, c.name_fr, c.name_ar, c.name_zgh, c.commune_code, c.sector, c.milieu,
      c.state, c.kind,
      c.founded_on, c.activity, s.members, s.women, s.youth, s.led_by_women, s.women_only,
      e.last_proof,
      case when e.difficulty_on >= coalesce(e.declared_on, e.difficulty_on) then e.difficulty_on end
        as difficulty_on
    from registry.cooperative c
    left join (
      select distinct on (organisation_id) organisation_id, members, women, youth, led_by_women, women_only
      from registry.standing where organisation_id = any(${ids}::uuid[]) order by organisation_id, day desc
    ) s on s.organisation_id = c.organisation_id
    left join (
      select organisation_id, max(day) as last_proof,
        max(day) filter (where kind = 'difficulty') as difficulty_on,
        max(day) filter (where kind = 'declaration') as declared_on
      from registry.activity_evidence where organisation_id = any(${ids}::uuid[]) group by organisation_id
    ) e on e.organisation_id = c.organisation_id
    where c.organisation_id = any(${ids}::uuid[]) and c.state <> 'merged'`.execute(db);
  return found.rows;
}

/** Wide query: makes those who write the lines of the same entries wait for each other. */
export async function lockEntries(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`select from registry.cooperative where organisation_id = any(${ids}::uuid[])
    order by organisation_id for no key update`.execute(tx);
}

/** Wide query: the ids of every entry, in order, a page at a time. */
export async function listEntryIds(db: Db, after: string, limit: number): Promise<string[]> {
  const found = await db
    .selectFrom('registry.cooperative')
    .select('organisation_id')
    .where('organisation_id', '>', after)
    .orderBy('organisation_id')
    .limit(limit)
    .execute();
  return found.map((row) => row.organisation_id);
}

/**
 * Wide query: writes the lines of many organisations anew. Those that left the register leave the directory.
 */
export async function replaceDirectoryLines(tx: Tx, ids: readonly string[]): Promise<void> {
  const entries = await listEntries(tx, ids);
  await sql`delete from registry.directory_line where organisation_id = any(${ids}::uuid[])`.execute(tx);
  await insertRows(tx, 'registry.directory_line', entries.map(lineOf));
  const words = new Set(entries.flatMap((entry) => vocabularyOf(indexed(entry))));
  await insertRows(
    tx,
    'registry.directory_word',
    [...words].toSorted().map((word) => ({ word })),
    'skip',
  );
}

/** Wide query: empties the directory, before it is rebuilt. */
export async function clearDirectory(tx: Tx): Promise<void> {
  await sql`delete from registry.directory_line`.execute(tx);
  await sql`delete from registry.directory_word`.execute(tx);
}

/** The spellings of the vocabulary nearest to each word asked, best first. */
export async function nearestWords(db: Db, asked: readonly string[]): Promise<Map<string, string[]>> {
  const found = await sql<{ asked: string; word: string }>`
    select asked.word as asked, near.word
    from unnest(${asked}::text[]) as asked (word)
    cross join lateral (
      select w.word from registry.directory_word w
      where w.word % asked.word order by similarity(w.word, asked.word) desc limit 4
    ) near`.execute(db);
  const nearest = new Map<string, string[]>();
  for (const { asked: from, word } of found.rows) nearest.set(from, [...(nearest.get(from) ?? []), word]);
  return nearest;
}

function lineOf(entry: EntryRow) {
  const members = entry.members ?? 0;
  const youth = entry.youth ?? 0;
  return {
    organisation_id: entry.organisation_id,
    name_fr: entry.name_fr,
    name_ar: entry.name_ar,
    name_zgh: entry.name_zgh,
    commune_code: entry.commune_code,
    sector: entry.sector,
    milieu: entry.milieu,
    state: entry.state,
    kind: entry.kind,
    founded_on: entry.founded_on,
    members,
    women: entry.women ?? 0,
    youth,
    led_by_women: entry.led_by_women ?? false,
    women_only: entry.women_only ?? false,
    youth_led: youth > 0 && youth * 2 > members,
    words: directoryWords(indexed(entry)),
    last_proof: entry.last_proof,
    difficulty_on: entry.difficulty_on,
    sort_key: directorySortKey(indexed(entry)),
  };
}

function indexed(entry: EntryRow) {
  return {
    nameFr: entry.name_fr,
    nameAr: entry.name_ar,
    nameZgh: entry.name_zgh ?? undefined,
    communeCode: entry.commune_code,
    sector: entry.sector,
    activity: entry.activity ?? undefined,
  };
}
