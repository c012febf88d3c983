import { sql } from 'kysely';
import { insertRows, type Db, type Tx } from '#platform/database/server';
import type { PublishedFigure } from '../compared/published-figure.ts';

const MOST_SHOWN = 200;

/** Published totals, the latest first; those without a period last. */
export async function listPublishedFigures(
  db: Db,
  { place, measures }: { readonly place?: string; readonly measures?: readonly string[] },
): Promise<PublishedFigure[]> {
  const found = await sql<PublishedFigure>`
    select figure_id as "figureId", period, place, territory, sector, measure,
      value::float8 as value, note, source
    from observatory.published_figure
    where ${place === undefined ? sql`true` : sql`place = ${place}`}
      and ${measures === undefined ? sql`true` : sql`measure = any(${measures})`}
    order by period = 'undated', period desc, sector, figure_id limit ${MOST_SHOWN}`.execute(db);
  return found.rows;
}

export async function replacePublishedFigures(tx: Tx, figures: readonly PublishedFigure[]): Promise<void> {
  await sql`delete from observatory.published_figure`.execute(tx);
  await insertRows(
    tx,
    'observatory.published_figure',
    figures.map(({ figureId, ...figure }) => ({ figure_id: figureId, ...figure })),
  );
}
