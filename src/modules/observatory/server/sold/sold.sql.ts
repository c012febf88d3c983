import { sql } from 'kysely';
import type { Db } from '#platform/database/server';
import { centimes } from '#platform/money';
import { FEWEST_SALES, type PriceLine } from '../../sold/price-history.ts';
import type { SoldBy, SoldLine } from '../../sold/sold-figure.ts';

interface Asked {
  readonly by: SoldBy;
  readonly year?: number | undefined;
  readonly region?: string | undefined;
  readonly kind?: string | undefined;
}

type Numbers = {
  key: string | null;
  goods: string | null;
  womenGoods: string;
  things: number | null;
  sellers: number;
};

/** Wide query: what was sold and received, told apart by one thing, the most goods first; and in all. */
export async function listSold(db: Db, asked: Asked): Promise<{ total: Sold; lines: SoldLine[] }> {
  const found = await sql<Numbers>`
    select ${keyOf(asked.by)} as key, sum(s.goods_centimes)::text as goods,
      coalesce(sum(s.goods_centimes) filter (where r.women_only), 0)::text as "womenGoods",
      sum(s.quantity)::integer as things, count(distinct s.organisation_id)::integer as sellers
    from sales.published_sale s
    left join registry.published_standing r on r.organisation_id = s.organisation_id
      and r.day <= s.day and (r.until_day is null or r.until_day > s.day)
    where ${where(asked)}
    group by grouping sets ((1), ()) order by sum(s.goods_centimes) desc, 1`.execute(db);
  const rows = found.rows.map(({ goods, womenGoods, ...row }) => ({
    ...row,
    goods: centimes(goods ?? 0),
    womenGoods: centimes(womenGoods),
    things: row.things ?? 0,
  }));
  return {
    total: rows.find(({ key }) => key === null) ?? NOTHING,
    lines: rows.flatMap(({ key, ...row }) => (key === null ? [] : [{ key, ...row }])),
  };
}

type Sold = Omit<SoldLine, 'key'>;
const NOTHING: Sold = { goods: centimes(0), womenGoods: centimes(0), things: 0, sellers: 0 };

/** Wide query: the years in which something was sold, the last one first. */
export async function listSoldYears(db: Db): Promise<number[]> {
  const found = await sql<{ year: number }>`
    select distinct extract(year from day)::integer as year
    from sales.published_sale order by 1 desc`.execute(db);
  return found.rows.map(({ year }) => year);
}

function keyOf(by: SoldBy) {
  if (by === 'kind') return sql`s.kind`;
  if (by === 'region') return sql`split_part(s.commune_code, '.', 1)`;
  return by === 'channel' ? sql`s.channel` : sql`to_char(s.day, 'YYYY-MM')`;
}

function where({ year, region, kind }: Omit<Asked, 'by'>) {
  const conditions = [sql`true`];
  if (year !== undefined) conditions.push(sql`extract(year from s.day) = ${year}`);
  if (region !== undefined) conditions.push(sql`starts_with(s.commune_code, ${region})`);
  if (kind !== undefined) conditions.push(sql`s.kind = ${kind}`);
  return sql.join(conditions, sql` and `);
}

/** Wide query: what things of a kind were sold for, year by year, size by size, grade by grade. */
export async function listPrices(
  db: Db,
  kind: string,
  sizes: readonly [number, number],
): Promise<PriceLine[]> {
  const [small, medium] = sizes;
  const found = await sql<Omit<PriceLine, 'lowest' | 'middle' | 'highest'> & Record<string, number>>`
    select extract(year from day)::integer as year, size, stamp_grade as grade, count(*)::integer as sales,
      min(price_centimes) as lowest, max(price_centimes) as highest,
      percentile_disc(0.5) within group (order by price_centimes) as middle
    from (
      select *, case when longest_millimetres is null then ''
        when longest_millimetres <= ${small} then 'small'
        when longest_millimetres <= ${medium} then 'medium' else 'large' end as size
      from sales.published_sale where kind = ${kind}
    ) as sold
    group by 1, 2, 3 having count(*) >= ${FEWEST_SALES} order by 1 desc, 2, 3`.execute(db);
  return found.rows.map(({ year, size, grade, sales, lowest, middle, highest }) => ({
    year,
    size,
    grade,
    sales,
    lowest: centimes(lowest ?? 0),
    middle: centimes(middle ?? 0),
    highest: centimes(highest ?? 0),
  }));
}
