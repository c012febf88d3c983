import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import type { Held } from '#platform/operation/server';
import type { ShopLine } from '../../shop/shop-line.ts';
import type { ShopStory } from '../../shop/shop-story.ts';

export async function findStory(db: Db, cooperative: string): Promise<ShopStory | undefined> {
  const row = await db
    .selectFrom('market.shop_story')
    .select(['organisation_id', 'commune_code', 'story_fr', 'story_ar', 'version'])
    .where('organisation_id', '=', cooperative)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    organisationId: row.organisation_id,
    communeCode: row.commune_code,
    story: { fr: row.story_fr, ar: row.story_ar },
    version: row.version,
  };
}

export async function insertStory(tx: Tx, { story, ...shop }: ShopStory, now: Date): Promise<void> {
  await tx
    .insertInto('market.shop_story')
    .values({
      organisation_id: shop.organisationId,
      commune_code: shop.communeCode,
      story_fr: story.fr,
      story_ar: story.ar,
      told_at: now,
      version: shop.version,
    })
    .execute();
}

/** Writes the story of a cooperative that is held: a story is told by one at a time. */
export async function saveStory(
  tx: Tx,
  { organisationId }: Held<{ readonly organisationId: string }>,
  { story, version }: Pick<ShopStory, 'story' | 'version'>,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('market.shop_story')
    .set({ story_fr: story.fr, story_ar: story.ar, told_at: now, version })
    .where('organisation_id', '=', organisationId)
    .execute();
}

/**
 * Wide query: the lines of some shops written again from what they have on sale. Each line is held first, so
 * that two writers of one shop count one after the other.
 */
export async function writeShopLines(tx: Tx, cooperatives: readonly string[]): Promise<void> {
  const ids = [...new Set(cooperatives)].toSorted();
  await sql`
    insert into market.shop_line (organisation_id, commune_code, name_fr, name_ar, story_fr, story_ar, things,
      kinds, newest_at)
    select id, '', '', '', '', '', 0, '{}', 'epoch' from unnest(${ids}::uuid[]) as one (id) order by id
    on conflict (organisation_id) do update set things = 0`.execute(tx);
  await sql`
    update market.shop_line line set commune_code = told.commune_code, name_fr = told.name_fr,
      name_ar = told.name_ar, things = told.things, kinds = told.kinds, photo = told.photo,
      newest_at = told.newest_at, story_fr = coalesce(s.story_fr, ''), story_ar = coalesce(s.story_ar, '')
    from (
      select organisation_id, min(commune_code) as commune_code, min(seller_fr) as name_fr,
        min(seller_ar) as name_ar, count(*) as things, array_agg(distinct kind) as kinds,
        max(offered_at) as newest_at,
        (array_agg(photo order by offered_at desc) filter (where photo is not null))[1] as photo
      from market.listing where organisation_id = any(${ids}::uuid[]) group by organisation_id
    ) told
    left join market.shop_story s on s.organisation_id = told.organisation_id
    where line.organisation_id = told.organisation_id`.execute(tx);
  await sql`delete from market.shop_line where organisation_id = any(${ids}::uuid[]) and things = 0`.execute(
    tx,
  );
}

/** Wide query: the shops of a place, those which tell a story first, then the newest; and how many. */
export async function findShops(
  db: Db,
  { place, skip, limit }: { readonly place?: string; readonly skip: number; readonly limit: number },
): Promise<{ readonly shops: readonly ShopLine[]; readonly count: number }> {
  const here = place === undefined ? sql`true` : sql`starts_with(commune_code, ${place})`;
  const found = await sql<{ shops: readonly ShopRow[]; count: number }>`
    select (
      select coalesce(json_agg(line), '[]') from (
        select organisation_id as "organisationId", commune_code as "communeCode", name_fr as "nameFr",
          name_ar as "nameAr", story_fr as "storyFr", story_ar as "storyAr", things, kinds, photo
        from market.shop_line where ${here}
        order by (story_fr <> '' or story_ar <> '') desc, newest_at desc, organisation_id
        limit ${limit} offset ${skip}) as line) as shops,
      (select count(*) from market.shop_line where ${here}) as count`.execute(db);
  const { shops = [], count = 0 } = found.rows[0] ?? {};
  return { shops: shops.map(shopOf), count };
}

interface ShopRow extends Omit<ShopLine, 'name' | 'story'> {
  readonly nameFr: string;
  readonly nameAr: string;
  readonly storyFr: string;
  readonly storyAr: string;
}

function shopOf({ nameFr, nameAr, storyFr, storyAr, ...row }: ShopRow): ShopLine {
  return { ...row, name: { fr: nameFr, ar: nameAr }, story: { fr: storyFr, ar: storyAr } };
}
