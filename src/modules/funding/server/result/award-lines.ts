import { z } from 'zod';
import { query } from '#platform/operation/server';
import { listProjectLines } from './project-line.sql.ts';

const SHOWN = 50;

/** Awards as everybody may see them, in the order they were recorded; from after one of them on. */
export const awardLines = query({
  name: 'funding.award-lines',
  input: z.object({
    programme: z.string().max(80).optional(),
    after: z.uuid().optional(),
    limit: z.number().int().max(2_000).optional(),
  }),
  toEverybody: true,
  async run({ db }, { programme, after, limit = SHOWN }) {
    const lines = await listProjectLines(db, { programme, after, limit: limit + 1 });
    const more = lines.length > limit;
    return { lines: lines.slice(0, limit), next: more ? lines[limit - 1]?.awardId : undefined };
  },
});
