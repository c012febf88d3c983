import { z } from 'zod';
import { query } from '#platform/operation/server';
import { listTold } from '../directory/search.sql.ts';

const SHOWN = 6;

/** A few cooperatives that published texts tell of, to begin with. */
export const storyCooperatives = query({
  name: 'registry.story-cooperatives',
  input: z.object({}),
  toEverybody: true,
  run: ({ db }) => listTold(db, SHOWN),
});
