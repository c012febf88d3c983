import { z } from 'zod';
import { databaseScope } from '#platform/operation';
import { query } from '#platform/operation/server';
import type { Worklist } from '../../duplicate/duplicate-pair.ts';
import { countOpenPairs, listOpenPairs } from './duplicate-pair.sql.ts';
import { listMergers } from './merger.sql.ts';

const PAGE = 20;
const MERGERS_SHOWN = 10;
const PLACE = /^\d{2}(\.\d{1,3}){0,3}$/;
const CURSOR = /^(\d{1,3})~([0-9a-f-]{36})~([0-9a-f-]{36})$/;

/**
 * The worklist of likely duplicates within the reach of who asks, likeliest first, and the mergers made
 * lately.
 */
export const duplicatePairs = query({
  name: 'registry.duplicate-pairs',
  input: z.object({
    region: z.string().regex(PLACE, 'place-unknown').optional(),
    province: z.string().regex(PLACE, 'place-unknown').optional(),
    after: z.string().regex(CURSOR, 'cursor-unknown').optional(),
  }),
  async run({ db, actor }, { region, province, after }): Promise<Worklist | undefined> {
    const { place: reach } = databaseScope(actor);
    if (reach === undefined) return undefined;
    const place = province ?? region ?? '';
    const asked = { reach, place, after: cursor(after), limit: PAGE + 1 };
    const found = await listOpenPairs(db, asked);
    const pairs = found.slice(0, PAGE);
    const last = found.length > PAGE ? pairs.at(-1) : undefined;
    return {
      pairs,
      count: await countOpenPairs(db, asked),
      mergers: await listMergers(db, { reach, place, limit: MERGERS_SHOWN }),
      ...(last !== undefined && {
        next: [last.score, last.one.organisationId, last.other.organisationId].join('~'),
      }),
    };
  },
});

function cursor(after: string | undefined) {
  const parts = after === undefined ? null : CURSOR.exec(after);
  return parts === null ? undefined : { score: Number(parts[1]), one: parts[2] ?? '', other: parts[3] ?? '' };
}
