import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { aidOver, aidsOf, usesOf, WINDOWS } from '../../convention/aid.ts';
import { maySeeFunding } from '../../permissions.ts';
import { listLinesOf } from '../result/project-line.sql.ts';
import { listCeilings } from '../convention/convention.sql.ts';

/** All aid to one cooperative over its last months, by whoever gave it, against the ceilings it is held to. */
export const aidWindow = query({
  name: 'funding.aid-window',
  input: z.object({ organisation: z.uuid() }),
  async run({ db, actor, today }, { organisation }) {
    const entry = await entrySummary(db, organisation);
    if (entry === undefined || !maySeeFunding(actor, entry.cooperative)) return undefined;
    const lines = await listLinesOf(db, organisation);
    const aids = aidsOf(lines);
    return {
      today,
      lines,
      windows: WINDOWS.map((months) => aidOver(aids, { day: today, months })),
      uses: usesOf(await listCeilings(db, organisation), aids, today),
    };
  },
});
