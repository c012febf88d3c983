import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/server';

/** How many things the shops of a bench have on sale. */
export async function countThings(db: Db): Promise<number> {
  const found = await sql<{ count: number }>`select count(*)::integer as count from market.product`.execute(
    db,
  );
  return found.rows[0]?.count ?? 0;
}

const KINDS = [
  'carpet',
  'flatweave',
  'honey',
  'argan',
  'couscous',
  'basket',
  'caftan',
  'soap',
  'amlou',
  'herbs',
];
const FRENCH = 'Tapis Hanbel Miel Argan Couscous Panier Caftan Savon Amlou Thym'.split(' ');
const ARABIC = 'زربية حنبل عسل أركان كسكس سلة قفطان صابون أملو زعتر'.split(' ');
const COLOURS = 'rouge noir bleu safran vert écru'.split(' ');

/**
 * Wide query: puts things on sale in the first shops of the register: names in both languages, a colour,
 * three sizes each, jars by the dozen and pieces that exist once.
 */
export async function insertThings(
  tx: Tx,
  { shops, things }: { shops: number; things: number },
): Promise<void> {
  await sql`
    create temporary table bench_thing on commit drop as
    select gen_random_uuid() as product_id, d.organisation_id, d.commune_code, n,
      (n / 3) % 10 as kind, n % 3 as size, n % ${COLOURS.length} as colour
    from generate_series(0, ${things - 1}) as n
    join (
      select organisation_id, commune_code,
        row_number() over (order by md5(organisation_id::text)) - 1 as place
      from registry.directory_line where state = 'registered' and kind = 'cooperative' limit ${shops}
    ) d on d.place = (n / 3) % ${shops}`.execute(tx);
  await sql`
    insert into market.product (organisation_id, product_id, commune_code, kind, stock, state, name_fr,
      name_ar, text_fr, text_ar, facts, price_centimes, offered_at, version)
    select organisation_id, product_id, commune_code, (${KINDS}::text[])[kind + 1],
      case when kind < 2 then 'piece' else 'quantity' end, 'on-sale',
      (${FRENCH}::text[])[kind + 1] || ' ' || (${COLOURS}::text[])[colour + 1] || ' ' || n,
      (${ARABIC}::text[])[kind + 1] || ' ' || n, 'Fait à la main, numéro ' || n,
      'صنع باليد رقم ' || n,
      jsonb_build_object('colours', jsonb_build_array((${COLOURS}::text[])[colour + 1]),
        'lengthMillimetres', 600 + size * 900, 'materials', 'Laine'),
      5000 + (n % 97) * 1000, timestamptz '2024-12-31' - make_interval(mins => n), 1
    from bench_thing`.execute(tx);
  await sql`
    insert into market.stock_level (organisation_id, commune_code, product_id, on_hand, kept)
    select organisation_id, commune_code, product_id, case when kind < 2 then 1 else 1000000 end, 0
    from bench_thing`.execute(tx);
  await sql`
    insert into market.piece (organisation_id, piece_id, commune_code, product_id, number)
    select organisation_id, gen_random_uuid(), commune_code, product_id, 100000 + n
    from bench_thing where kind < 2`.execute(tx);
  await sql`
    insert into market.photo (organisation_id, commune_code, product_id, file_id, position, width, height,
      is_illustration)
    select organisation_id, commune_code, product_id, gen_random_uuid(), 1, 960, 720, true
    from bench_thing`.execute(tx);
}

/** Wide query: of each shop one thing counted by number, of which a bench has not sold all before. */
export async function listJars(
  db: Db,
  limit: number,
): Promise<{ readonly organisationId: string; readonly productId: string; readonly price: number }[]> {
  const found = await sql<{ organisationId: string; productId: string; price: number }>`
    select distinct on (organisation_id) organisation_id as "organisationId", product_id as "productId",
      price_centimes as price
    from market.listing where stock = 'quantity' and left_over >= 5
    order by organisation_id, product_id limit ${limit}`.execute(db);
  return found.rows;
}
