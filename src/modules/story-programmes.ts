import { loadCalls } from '#modules/programmes/server';
import { newId } from '#platform/ids';
import { dayOf } from '#platform/time';
import { LAUNCH_CALLS } from './verbs-of-programmes.ts';
import { STAFF_OF_STORY } from './story-staff.ts';

/** Nadia opens a call of each programme, so that whoever looks may apply for one. */
export async function openCalls(now: Date): Promise<number> {
  const nadia = STAFF_OF_STORY.find(({ storyRole }) => storyRole === 'programme-officer');
  const mandate = nadia?.mandates[0];
  if (nadia === undefined || mandate === undefined) return 0;
  const actor = {
    kind: 'person',
    personId: nadia.personId,
    mandateId: newId<'mandate'>(),
    name: nadia.nameLatin,
    role: mandate.role,
    verbs: new Set(LAUNCH_CALLS),
    reach: { kind: 'everything' },
    onBehalfOf: mandate.onBehalfOf,
  } as const;
  return loadCalls(actor, { now, today: dayOf(now) });
}
