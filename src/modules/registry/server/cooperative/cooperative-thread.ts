import { z } from 'zod';
import { parametersOn } from '#modules/law/server';
import { query } from '#platform/operation/server';
import { leadership } from '../../headcount.ts';
import { maySeeWithin } from '../../permissions.ts';
import type { Thread } from '../../thread.ts';
import { activityInputs } from '../../activity/activity-inputs.ts';
import { activityDays, activityStatus, nextAgeing } from '../../activity/activity-status.ts';
import { marksOf } from '../../assertion/assertion.ts';
import { registerSays } from '../../assertion/baseline.ts';
import { listAssertions } from '../assertion/assertion.sql.ts';
import { listOpenTasks } from '../assertion/task.sql.ts';
import { findThread } from './cooperative.sql.ts';
import { countMembers, listMembers } from '../member/member.sql.ts';

/** Members shown at once on a cooperative's own page. */
const MEMBERS_SHOWN = 200;

/** The thread of a cooperative: what is public for everybody, its people for its officers and its office. */
export const cooperativeThread = query({
  name: 'registry.cooperative-thread',
  input: z.object({ cooperative: z.uuid() }),
  toEverybody: true,
  async run({ db, actor, today }, { cooperative: organisationId }): Promise<Thread | undefined> {
    const found = await findThread(db, organisationId);
    if (found === undefined) return undefined;
    const noted = await listAssertions(db, organisationId);
    const parameters = await parametersOn(db, today);
    const inputs = activityInputs(found.cooperative, found.evidence);
    const thread = {
      ...found,
      marks: marksOf([...noted, ...registerSays(found, noted)], today),
      activity: activityStatus(inputs, activityDays(parameters, today)),
      agesOn: nextAgeing(inputs, parameters, today),
      openTasks: await listOpenTasks(db, organisationId),
      ...leadership(found.headcount),
    };
    if (!maySeeWithin(actor, found.cooperative)) {
      return { ...thread, documents: found.documents.filter(({ visibility }) => visibility === 'public') };
    }
    const members = await listMembers(db, organisationId, { limit: MEMBERS_SHOWN });
    return { ...thread, within: { members, memberCount: await countMembers(db, organisationId) } };
  },
});
