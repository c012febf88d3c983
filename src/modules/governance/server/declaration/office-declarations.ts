import { z } from 'zod';
import { parametersOn } from '#modules/law/server';
import { query } from '#platform/operation/server';
import { deadlineOf, yearToDeclare } from '../../declaration/declaration.ts';
import { officePlace } from '../../permissions.ts';
import { countByState, listOfPlace, WORK_STATES } from './place-declaration.sql.ts';

const PAGE = 30;

/** Who declared in a place, who has begun, who is late: with counts, and the lines of one state. */
export const officeDeclarations = query({
  name: 'governance.office-declarations',
  input: z.object({
    year: z.coerce.number().int().optional(),
    state: z.enum(WORK_STATES).default('none'),
    after: z.uuid().optional(),
  }),
  async run({ db, actor, today }, { year = yearToDeclare(today), state, after }) {
    const place = officePlace(actor);
    if (place === undefined) return undefined;
    const deadline = deadlineOf(year, await parametersOn(db, today));
    const asked = { place, year };
    const lines = await listOfPlace(db, { ...asked, state, after, limit: PAGE + 1 });
    const next = lines.length > PAGE ? lines[PAGE - 1]?.organisationId : undefined;
    return {
      year,
      state,
      deadline,
      late: deadline < today,
      counts: await countByState(db, asked),
      lines: lines.slice(0, PAGE),
      ...(next !== undefined && { next }),
    };
  },
});
