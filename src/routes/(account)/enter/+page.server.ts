import { signInAsStoryPerson, signInWithCode, storyPeople } from '#platform/identity/server';
import { enters } from '../at-the-door.server.ts';

export const load = async () => ({ story: await storyPeople() });

export const actions = {
  story: enters((caller, { person }) => signInAsStoryPerson(caller, person)),
  code: enters(signInWithCode),
};
