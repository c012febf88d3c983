import { reading, type Db } from '#platform/database/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { settings } from '#platform/settings/server';
import { listStoryPeople, type FoundPerson } from './person.sql.ts';

/**
 * The people who may be tried with one click: those of the story, in a demonstration, and nobody anywhere
 * else.
 */
export async function storyPeople(db?: Db): Promise<readonly FoundPerson[]> {
  return settings().demonstration ? reading(databaseScope(SYSTEM), listStoryPeople, db) : [];
}
