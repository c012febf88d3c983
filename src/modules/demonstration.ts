import { loadGroups } from '#modules/formation/server';
import { loadFunding } from '#modules/funding/server';
import { rebuildFigures, loadPublishedFigures } from '#modules/observatory/server';
import { rebuildDirectory, registerCooperative } from '#modules/registry/server';
import { inTransaction } from '#platform/database/server';
import { seedPeople, seedRoles } from '#platform/identity/server';
import { asId, type OrganisationId } from '#platform/ids';
import { databaseScope, SYSTEM } from '#platform/operation';
import { currentInstant } from '#platform/time';
import { FIRST_ROLES } from './roles.ts';
import { memberOfStory, WEAVERS, weaverOfStory } from './story.ts';
import { STAFF_OF_STORY } from './story-staff.ts';
import { fundStory } from './story-funding.ts';
import { askPieces, openShops, placeOrders } from './story-market.ts';
import { openCalls, tellPastEdition } from './story-programmes.ts';
import { loadWork } from './story-work.ts';

const CALL = { actor: SYSTEM, trace: 'demonstration', deliverLater: true } as const;

/**
 * Loads the demonstration into an empty database: the synthetic register, the people of the story, what
 * search and figures keep. `persons: 'all'` makes every member a person; otherwise those of a few hundred
 * cooperatives.
 */
export async function loadDemonstration({
  say,
  persons = 'few',
  cooperatives,
}: {
  /** Told at once what is being done. */
  readonly say: (note: string) => void;
  readonly persons?: 'few' | 'all';
  /** Another size than the national one, for benches. */
  readonly cooperatives?: number;
}): Promise<void> {
  const { loadRegister } = await import('./registry/server/cooperative/load-register.ts');
  const { storyMembers, entries } = await loadRegister({
    persons,
    say,
    ...(cooperatives !== undefined && { cooperatives }),
  });
  say('people of the story');
  const weavers = await entered(registerCooperative.perform(CALL, WEAVERS));
  await inTransaction(databaseScope(SYSTEM), async (tx) => {
    await seedRoles(tx, FIRST_ROLES);
    await seedPeople(
      tx,
      [...STAFF_OF_STORY, ...storyMembers.map(memberOfStory), weaverOfStory(weavers)],
      currentInstant(),
    );
    await loadPublishedFigures(tx);
  });
  const groups = await loadGroups();
  say('search');
  await done(rebuildDirectory.perform(CALL, {}));
  say('a past edition of Moazara');
  await tellPastEdition(storyMembers);
  say('awards');
  await loadFunding(asId('a0000000-0000-7000-8000-000000000001'));
  say('figures');
  await done(rebuildFigures.perform(CALL, {}));
  say('work under way');
  await loadWork({
    groups,
    now: currentInstant(),
    walking: storyMembers.map(({ organisationId }) => organisationId),
  });
  await fundStory(storyMembers, currentInstant());
  say(`${await openCalls(currentInstant(), storyMembers)} open calls`);
  say(`${await openShops(currentInstant())} things on sale`);
  say(`${await placeOrders(storyMembers, currentInstant())} orders`);
  say(`${await askPieces(storyMembers, currentInstant())} pieces made to measure`);
  say(`${entries} cooperatives`);
}

async function entered(
  answer: Promise<{ ok: boolean; value?: { readonly organisationId: OrganisationId }; code?: string }>,
): Promise<OrganisationId> {
  const { value, code } = await answer;
  if (value === undefined) throw new Error(`the demonstration could not be loaded: ${code}`);
  return value.organisationId;
}

async function done(answer: Promise<{ ok: boolean; code?: string }>): Promise<void> {
  const { ok, code } = await answer;
  if (!ok) throw new Error(`the demonstration could not be loaded: ${code}`);
}
