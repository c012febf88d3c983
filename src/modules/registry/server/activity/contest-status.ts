import { z } from 'zod';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { dueDay } from '../../assertion/task.ts';
import { standsAlone } from '../../cooperative.ts';
import { mayContest } from '../../permissions.ts';
import { TextInput } from '../../typed-input.ts';
import { endTask, insertTask } from '../assertion/task.sql.ts';
import { lockCooperative } from '../cooperative/cooperative.sql.ts';

/**
 * The cooperative says that its activity status is wrong, and why. The office of the place has to answer; a
 * sanction asked for on that status waits no more.
 */
export const contestStatus = changes({
  name: 'registry.contest-status',
  input: z.object({ cooperative: z.uuid(), reason: TextInput.min(3, 'reason-missing') }),
  on: (tx, { cooperative }) => lockCooperative(tx, cooperative),
  may: (actor, cooperative) => mayContest(actor, cooperative),

  async run({ tx, actor, today }, cooperative, { reason }) {
    const stands = standsAlone(cooperative);
    if (!stands.ok) return stands;
    const openedBy = actor.kind === 'person' ? actor.personId : undefined;
    const days = { openedOn: today, dueOn: dueDay(today) };
    const contest = { kind: 'contest', about: 'status', taskId: newId<'task'>(), reason, openedBy } as const;
    if (!(await insertTask(tx, cooperative, { ...contest, ...days }))) return refused('already-contested');
    const about = { kind: 'sanction', about: 'status', end: 'withdrawn', endedOn: today } as const;
    await endTask(tx, cooperative, { ...about, endedBy: openedBy });
    return ok({ organisationId: cooperative.organisationId });
  },
});
