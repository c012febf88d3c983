import { z } from 'zod';
import { query } from '#platform/operation/server';
import { winningValue } from '../../assertion/assertion.ts';
import { isAttribute } from '../../assertion/attribute.ts';
import { isLate } from '../../assertion/task.ts';
import { mayKeepRegister } from '../../permissions.ts';
import { findCooperative } from '../cooperative/cooperative.sql.ts';
import { listAssertions } from './assertion.sql.ts';
import { findTask } from './task.sql.ts';

/** One thing to settle, with the words that stand against each other. */
export const officeTask = query({
  name: 'registry.office-task',
  input: z.object({ cooperative: z.uuid(), task: z.uuid() }),
  async run({ db, actor, today }, { cooperative: organisationId, task: taskId }) {
    const cooperative = await findCooperative(db, organisationId);
    if (cooperative === undefined || !mayKeepRegister(actor, cooperative)) return undefined;
    const task = await findTask(db, { organisationId, taskId });
    if (task === undefined) return undefined;
    const assertions = isAttribute(task.about) ? await listAssertions(db, organisationId) : [];
    const value = isAttribute(task.about) ? winningValue(task.about, assertions, today) : undefined;
    const words = value === undefined ? [] : [value.winner, ...value.against];
    return { cooperative, task, words, late: isLate(task, today) };
  },
});
