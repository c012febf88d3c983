import { query } from '#platform/operation/server';
import { FigureRowsInput } from '../figure.ts';
import { ROWS_A_PAGE } from '../figure-row.ts';
import { indicator } from '../indicator.ts';
import { rowsWithin } from '../permissions.ts';
import { listFigureRows } from './figure-row.sql.ts';
import { knownDay } from './register-day.ts';

/**
 * The rows behind a figure, as far as the reach of the actor's mandate goes. `within` says how far ('' is
 * everything).
 */
export const figureRows = query({
  name: 'observatory.figure-rows',
  input: FigureRowsInput,
  async run({ db, actor, today }, { day: asked, place, indicator: id, sector, milieu, cursor }) {
    const within = rowsWithin(actor, place);
    if (within === undefined) return undefined;
    const day = await knownDay(db, { asked, today });
    const asking = {
      indicator: indicator(id),
      day,
      ...within,
      sector,
      milieu,
      after: cursor,
      limit: ROWS_A_PAGE + 1,
    };
    const found = await listFigureRows(db, asking);
    const rows = found.slice(0, ROWS_A_PAGE);
    const next = found.length > ROWS_A_PAGE ? rows.at(-1)?.organisationId : undefined;
    return { day, place, indicator: id, within: within.place, rows, ...(next && { next }) };
  },
});
