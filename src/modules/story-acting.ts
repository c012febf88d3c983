import { newId } from '#platform/ids';
import type { PersonActor } from '#platform/operation';
import { FIRST_ROLES } from './roles.ts';
import { STAFF_OF_STORY } from './story-staff.ts';

/** Somebody of the story, as she acts when she is signed in. */
export function actorOf(login: string): PersonActor {
  const person = STAFF_OF_STORY.find((one) => one.login === login);
  const mandate = person?.mandates[0];
  if (person === undefined || mandate === undefined)
    throw new Error(`nobody of the story is called ${login}`);
  const { role, reach, onBehalfOf } = mandate;
  const { personId, nameLatin: name } = person;
  return {
    kind: 'person',
    personId,
    mandateId: newId(),
    name,
    role,
    verbs: verbsOf(role),
    reach,
    onBehalfOf,
  };
}

/** What a role may do. */
export function verbsOf(role: string): ReadonlySet<string> {
  return new Set(FIRST_ROLES.find((one) => one.role === role)?.verbs);
}
