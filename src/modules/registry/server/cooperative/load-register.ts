import { inTransaction, insertColumns, type Tx } from '#platform/database/server';
import { seedMembers } from '#platform/identity/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { currentInstant } from '#platform/time';
import { demonstration, storyPeople, type PeopleBatch, type StoryPerson } from '../demonstration/index.ts';

const MEMBERS_AT_ONCE = 20_000;
/** In the order of their foreign keys. */
const TABLES = [
  'cooperative',
  'identifier_holder',
  'identifier',
  'life_event',
  'headcount',
  'standing',
  'public_page',
  'activity_evidence',
  'document',
  'assertion',
  'task',
] as const;

/** A person of the story who is a member, with what her way in needs. */
export type StoryMember = StoryPerson & { readonly memberCode: string; readonly cooperativeName: string };

/** Loads the synthetic register, in one transaction per table: it is loaded once, into an empty database. */
export async function loadRegister({
  persons,
  cooperatives,
  say,
}: {
  readonly persons: 'few' | 'all';
  readonly cooperatives?: number;
  readonly say: (note: string) => void;
}): Promise<{ readonly storyMembers: StoryMember[]; readonly entries: number; readonly members: number }> {
  const made = demonstration({ persons, ...(cooperatives !== undefined && { cooperatives }) });
  const names = new Map(
    made.cooperative.organisation_id.map((id, at) => [id, made.cooperative.name_fr[at] ?? '']),
  );
  for (const table of TABLES) {
    say(table);
    await asPlatform((tx) => insertColumns(tx, `registry.${table}`, made[table]));
  }
  const storyMembers: StoryMember[] = [];
  let members = 0;
  for (const batch of made.people(MEMBERS_AT_ONCE)) {
    await asPlatform((tx) => insertPeople(tx, batch));
    storyMembers.push(...membersOfStory(batch, names));
    members += batch.member.member_id.length;
    say(`${members} members`);
  }
  return { storyMembers, entries: made.cooperative.organisation_id.length, members };
}

async function insertPeople(tx: Tx, { member, officer }: PeopleBatch): Promise<void> {
  await insertColumns(tx, 'registry.member', member);
  await insertColumns(tx, 'registry.officer', officer);
  await seedMembers(tx, withoutStory(member), currentInstant());
}

/** The people of the story are told apart, with their PIN and their mandates. */
function withoutStory(member: PeopleBatch['member']) {
  const told = new Set(storyPeople.map(({ personId }) => personId));
  const kept = <T>(column: readonly T[]) => column.filter((_, at) => !told.has(member.person_id[at] ?? ''));
  return {
    person_id: kept(member.person_id),
    name_latin: kept(member.name_latin),
    name_arabic: kept(member.name_arabic),
    member_code: kept(member.member_code),
    phone: kept(member.phone),
  };
}

function membersOfStory({ member }: PeopleBatch, names: ReadonlyMap<string, string>): StoryMember[] {
  const at = new Map(member.member_id.map((id, index) => [id, index]));
  return storyPeople.flatMap((person) => {
    const index = at.get(person.memberId);
    if (index === undefined) return [];
    const memberCode = member.member_code[index] ?? '';
    return [{ ...person, memberCode, cooperativeName: names.get(person.organisationId) ?? '' }];
  });
}

function asPlatform<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(databaseScope(SYSTEM), work);
}
