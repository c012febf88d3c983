import { sql } from 'kysely';
import { deeplyWithoutNulls, withoutNulls, type Db, type Tx } from '#platform/database/server';
import { hold, type Held } from '#platform/operation/server';
import { nameKey } from '#platform/text';
import type { Cooperative } from '../../cooperative.ts';
import type { Headcount } from '../../headcount.ts';
import type { LifeEvent } from '../../life-event.ts';
import type { Thread } from '../../thread.ts';

const COOPERATIVE =
  sql.raw(`organisation_id as "organisationId", kind, name_fr as "nameFr", name_ar as "nameAr",
  name_zgh as "nameZgh", commune_code as "communeCode", milieu, sector, activity, address,
  founded_on as "foundedOn", capital_centimes as "capitalCentimes", state, merged_into as "mergedInto",
  origin, told_by as "toldBy", version`);

const EVENT = `json_build_object('eventId', event_id, 'kind', kind, 'legalDay', legal_day,
  'filedDay', filed_day, 'note', note, 'changes', changes, 'corrects', corrects, 'recordedAt', recorded_at)`;

const HEADCOUNT = `json_build_object('day', day, 'source', source, 'officers', officers,
  'womenOfficers', women_officers,
  'women', json_build_object('under-35', women_under_35, '35-to-59', women_35_to_59,
    '60-and-over', women_60_and_over),
  'men', json_build_object('under-35', men_under_35, '35-to-59', men_35_to_59,
    '60-and-over', men_60_and_over))`;

/** The rows of a thread, before anything is derived from them. */
type FoundThread = Omit<
  Thread,
  'within' | 'womenOnly' | 'ledByWomen' | 'marks' | 'openTasks' | 'activity' | 'agesOn'
>;

export async function findCooperative(db: Db, organisationId: string): Promise<Cooperative | undefined> {
  const found = await sql<Cooperative>`
    select ${COOPERATIVE} from registry.cooperative where organisation_id = ${organisationId}`.execute(db);
  return found.rows[0] && withoutNulls(found.rows[0]);
}

export async function lockCooperative(tx: Tx, organisationId: string): Promise<Cooperative | undefined> {
  const found = await sql<Cooperative>`
    select ${COOPERATIVE} from registry.cooperative
    where organisation_id = ${organisationId} for update`.execute(tx);
  return found.rows[0] && withoutNulls(found.rows[0]);
}

const IDENTIFIERS = `coalesce((select json_agg(json_build_object('identifierId', identifier_id,
  'scheme', scheme, 'value', value, 'court', court, 'fromDay', from_day, 'toDay', to_day)
  order by scheme, value) from registry.identifier where organisation_id = c."organisationId"), '[]')`;

const LAST_HEADCOUNT = `(select ${HEADCOUNT} from registry.headcount
  where organisation_id = c."organisationId" order by day desc limit 1)`;

/** What other modules ask of an entry most: who it is, its numbers, its last headcount, its telephone. */
export async function findSummary(
  db: Db,
  organisationId: string,
): Promise<Pick<FoundThread, 'cooperative' | 'headcount' | 'identifiers' | 'page'> | undefined> {
  const found = await sql<{ cooperative: Cooperative; rest: Omit<FoundThread, 'cooperative'> }>`
    select to_json(c) as cooperative, json_build_object(
      'page', json_build_object('phone', (select phone from registry.public_page
        where organisation_id = c."organisationId")),
      'identifiers', ${sql.raw(IDENTIFIERS)}, 'headcount', ${sql.raw(LAST_HEADCOUNT)}) as rest
    from (select ${COOPERATIVE} from registry.cooperative
      where organisation_id = ${organisationId}) c`.execute(db);
  const row = found.rows[0];
  return row && deeplyWithoutNulls({ cooperative: row.cooperative, ...row.rest });
}

/** Everything public of a cooperative, and the documents within reach, in one statement. */
export async function findThread(db: Db, organisationId: string): Promise<FoundThread | undefined> {
  const found = await sql<{ cooperative: Cooperative; rest: Omit<FoundThread, 'cooperative'> }>`
    select to_json(c) as cooperative, json_build_object(
      'page', coalesce((select json_build_object('storyFr', story_fr, 'storyAr', story_ar,
        'products', products, 'phone', phone, 'opening', opening)
        from registry.public_page where organisation_id = ${organisationId}), '{}'),
      'identifiers', ${sql.raw(IDENTIFIERS)},
      'events', coalesce((select json_agg(${sql.raw(EVENT)} order by legal_day, recorded_at)
        from registry.life_event where organisation_id = ${organisationId}), '[]'),
      'headcount', ${sql.raw(LAST_HEADCOUNT)},
      'documents', coalesce((select json_agg(json_build_object('documentId', document_id, 'kind', kind,
        'title', title, 'fileId', file_id, 'day', day, 'visibility', visibility) order by day desc)
        from registry.document where organisation_id = ${organisationId}), '[]'),
      'evidence', coalesce((select json_agg(json_build_object('evidenceId', evidence_id, 'kind', kind,
        'day', day, 'noteFr', note_fr, 'source', source) order by day desc)
        from registry.activity_evidence where organisation_id = ${organisationId}), '[]')
    ) as rest
    from (select ${COOPERATIVE} from registry.cooperative
      where organisation_id = ${organisationId}) c`.execute(db);
  const row = found.rows[0];
  return row && deeplyWithoutNulls({ cooperative: row.cooperative, ...row.rest });
}

export async function listEvents(db: Db, organisationId: string): Promise<LifeEvent[]> {
  const found = await sql<{ event: LifeEvent }>`
    select ${sql.raw(EVENT)} as event from registry.life_event where organisation_id = ${organisationId}
    order by legal_day, recorded_at`.execute(db);
  return found.rows.map(({ event }) => deeplyWithoutNulls(event));
}

export async function listHeadcounts(db: Db, organisationId: string): Promise<Headcount[]> {
  const found = await sql<{ headcount: Headcount }>`
    select ${sql.raw(HEADCOUNT)} as headcount from registry.headcount
    where organisation_id = ${organisationId}
    order by day`.execute(db);
  return found.rows.map(({ headcount }) => headcount);
}

/**
 * Writes the attributes of an entry that an event or an officer may change. The version tells who came
 * second.
 */
export async function saveCooperative(
  tx: Tx,
  held: Held<Cooperative>,
  change: Partial<Cooperative>,
): Promise<void> {
  const next = { ...held, ...change };
  await sql`
    update registry.cooperative set kind = ${next.kind},
      founded_on = ${next.foundedOn}, name_fr = ${next.nameFr}, name_ar = ${next.nameAr},
      name_zgh = ${next.nameZgh ?? null},
      name_key = ${nameKey(next.nameFr)}, name_key_ar = ${nameKey(next.nameAr)},
      commune_code = ${next.communeCode}, milieu = ${next.milieu}, sector = ${next.sector},
      activity = ${next.activity ?? null}, address = ${next.address ?? null},
      capital_centimes = ${next.capitalCentimes ?? null}, state = ${next.state},
      merged_into = ${next.mergedInto ?? null},
      version = version + 1
    where organisation_id = ${held.organisationId}`.execute(tx);
}

/** Inserts a new entry. What was made in this transaction is held by it. */
export async function insertCooperative(tx: Tx, entry: Cooperative, now: Date): Promise<Held<Cooperative>> {
  await tx
    .insertInto('registry.cooperative')
    .values({
      organisation_id: entry.organisationId,
      kind: entry.kind,
      name_fr: entry.nameFr,
      name_ar: entry.nameAr,
      name_zgh: entry.nameZgh ?? null,
      name_key: nameKey(entry.nameFr),
      name_key_ar: nameKey(entry.nameAr),
      commune_code: entry.communeCode,
      milieu: entry.milieu,
      sector: entry.sector,
      activity: entry.activity ?? null,
      address: entry.address ?? null,
      founded_on: entry.foundedOn,
      capital_centimes: entry.capitalCentimes ?? null,
      state: entry.state,
      merged_into: null,
      origin: entry.origin,
      told_by: entry.toldBy ?? null,
      version: entry.version,
      recorded_at: now,
    })
    .execute();
  return hold(entry);
}

/** Wide query: whether a living entry of the commune already bears this name, in either script. */
export async function nameIsTaken(
  tx: Tx,
  {
    nameFr,
    nameAr,
    communeCode,
    organisationId,
  }: Pick<Cooperative, 'nameFr' | 'nameAr' | 'communeCode'> & {
    /** The entry that may keep its own name. */
    readonly organisationId?: string;
  },
): Promise<boolean> {
  const [latin, arabic] = [nameKey(nameFr), nameKey(nameAr)];
  const found = await sql<{ taken: boolean }>`
    select exists (
      select from registry.cooperative where commune_code = ${communeCode}
        and state in ('forming', 'registered', 'suspended')
        and organisation_id is distinct from ${organisationId ?? null}::uuid
        and (name_key = nullif(${latin}, '') or name_key_ar = nullif(${arabic}, ''))
    ) as taken`.execute(tx);
  return found.rows[0]?.taken === true;
}
