import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { isAttribute } from '../../assertion/attribute.ts';
import { standsAlone } from '../../cooperative.ts';
import { mayKeepRegister } from '../../permissions.ts';
import { TextInput } from '../../typed-input.ts';
import { lockCooperative } from '../cooperative/cooperative.sql.ts';
import { listAssertions } from './assertion.sql.ts';
import { keepValues, shownBefore } from './keep-values.ts';
import { showWinners } from './show-winners.ts';
import { endTask, lockTask } from './task.sql.ts';

/**
 * Settles what waits for the office: of a contradiction it says which word holds and why, and that is itself
 * a word, kept with the others; of a contest or a sanction, what came of it.
 */
export const settleTask = changes({
  name: 'registry.settle-task',
  input: z.object({
    cooperative: z.uuid(),
    task: z.uuid(),
    /** The word that holds, among those said; for a contradiction. */
    holds: z.uuid().optional(),
    reason: TextInput.min(3, 'reason-missing'),
  }),
  on: (tx, { cooperative }) => lockCooperative(tx, cooperative),
  may: (actor, cooperative) => mayKeepRegister(actor, cooperative),

  async run(work, cooperative, { task: taskId, holds, reason }) {
    const { organisationId } = cooperative;
    const stands = standsAlone(cooperative);
    if (!stands.ok) return stands;
    const task = await lockTask(work.tx, { organisationId, taskId });
    if (task === undefined) return refused('absent');
    if (task.endedOn !== undefined) return refused('task-ended');
    if (task.kind !== 'contradiction' || !isAttribute(task.about)) {
      const endedBy = work.actor.kind === 'person' ? work.actor.personId : undefined;
      const { kind, about } = task;
      const end = { kind, about, end: 'decided', endedOn: work.today, outcome: reason, endedBy } as const;
      await endTask(work.tx, cooperative, end);
      return ok({ organisationId });
    }
    const said = await listAssertions(work.tx, organisationId);
    const chosen = said.find((one) => one.assertionId === holds && one.attribute === task.about);
    if (chosen === undefined) return refused('word-missing', 'holds');
    const before = await shownBefore(work, cooperative);
    const { attribute, value } = chosen;
    const word = { attribute, value, day: work.today, source: 'office', decides: true, reason } as const;
    const all = await keepValues(work, cooperative, { said: [word], before });
    const shown = await showWinners(work, cooperative, { before, all, touched: [attribute] });
    return shown.ok ? ok({ organisationId }) : shown;
  },
});
