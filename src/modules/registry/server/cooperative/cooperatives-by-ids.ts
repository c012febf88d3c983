import { z } from 'zod';
import { query } from '#platform/operation/server';
import { listByIds } from '../directory/search.sql.ts';

const MOST = 200;

/**
 * Lines of the directory for a few known organisations: the rows behind a figure, the results of another
 * module.
 */
export const cooperativesByIds = query({
  name: 'registry.cooperatives-by-ids',
  input: z.object({ ids: z.array(z.uuid()).max(MOST) }),
  toEverybody: true,
  run: ({ db }, { ids }) => listByIds(db, ids),
});
