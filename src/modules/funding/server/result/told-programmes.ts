import { z } from 'zod';
import { query } from '#platform/operation/server';
import { mayTellResults } from '../../permissions.ts';
import { listAchievements, listTold } from './result.sql.ts';

/** The programmes whose results are told, and what was told of them, for who tells them. */
export const toldProgrammes = query({
  name: 'funding.told-programmes',
  input: z.object({}),
  async run({ db, actor, today }) {
    if (!mayTellResults(actor)) return undefined;
    return { programmes: await listTold(db), achievements: await listAchievements(db), today };
  },
});
