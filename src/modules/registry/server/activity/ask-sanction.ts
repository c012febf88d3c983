import { z } from 'zod';
import { parametersOn } from '#modules/law/server';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { activityInputs } from '../../activity/activity-inputs.ts';
import { activityDays, activityStatus } from '../../activity/activity-status.ts';
import { dueDay } from '../../assertion/task.ts';
import { standsAlone } from '../../cooperative.ts';
import { mayKeepRegister } from '../../permissions.ts';
import { TextInput } from '../../typed-input.ts';
import { insertTask, listOpenTasks } from '../assertion/task.sql.ts';
import { findThread, lockCooperative } from '../cooperative/cooperative.sql.ts';

/** Asks the office to look into one that seems to live no more. Never while its status is contested. */
export const askSanction = changes({
  name: 'registry.ask-sanction',
  input: z.object({ cooperative: z.uuid(), reason: TextInput.min(3, 'reason-missing') }),
  on: (tx, { cooperative }) => lockCooperative(tx, cooperative),
  may: (actor, cooperative) => mayKeepRegister(actor, cooperative),

  async run({ tx, actor, today }, cooperative, { reason }) {
    const stands = standsAlone(cooperative);
    if (!stands.ok) return stands;
    const open = await listOpenTasks(tx, cooperative.organisationId);
    if (open.some(({ kind }) => kind === 'contest')) return refused('status-contested');
    const thread = await findThread(tx, cooperative.organisationId);
    const days = activityDays(await parametersOn(tx, today), today);
    const status = activityStatus(activityInputs(cooperative, thread?.evidence ?? []), days);
    if (status !== 'dormant' && status !== 'ceased') return refused('status-alive');
    const openedBy = actor.kind === 'person' ? actor.personId : undefined;
    const task = { kind: 'sanction', about: 'status', taskId: newId<'task'>(), reason, openedBy } as const;
    const opened = await insertTask(tx, cooperative, { ...task, openedOn: today, dueOn: dueDay(today) });
    return opened ? ok({ organisationId: cooperative.organisationId }) : refused('already-asked');
  },
});
