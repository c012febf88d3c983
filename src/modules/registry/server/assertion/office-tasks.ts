import { z } from 'zod';
import { query } from '#platform/operation/server';
import { isLate } from '../../assertion/task.ts';
import { reachedPlace } from '../../permissions.ts';
import { listWaiting } from './task.sql.ts';

const PAGE = 50;

/** What waits for the office of a place: what, since when, and what is late. */
export const officeTasks = query({
  name: 'registry.office-tasks',
  input: z.object({ skip: z.coerce.number().int().min(0).max(100_000).default(0) }),
  async run({ db, actor, today }, { skip }) {
    const place = reachedPlace(actor);
    if (place === undefined) return { tasks: [], count: 0 };
    const { tasks, count } = await listWaiting(db, { place, limit: PAGE, skip });
    const next = skip + tasks.length < count ? skip + PAGE : undefined;
    return { tasks: tasks.map((task) => ({ ...task, late: isLate(task, today) })), count, next };
  },
});
