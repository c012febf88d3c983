import { registerCooperative } from '#modules/registry/server';
import { SYSTEM } from '#platform/operation';
import { TOLD_GROUPS, type GroupKey } from './told-group.ts';

/** The groups of the story in the register, by their keys. */
export type LoadedGroups = ReadonlyMap<GroupKey, string>;

/** Enters the groups of the story in the register, as it knew them for some years, before search is built. */
export async function loadGroups(): Promise<LoadedGroups> {
  const loaded = new Map<GroupKey, string>();
  for (const [key, { wish: _, women, ...known }] of TOLD_GROUPS) {
    const entry = await registerCooperative.perform(
      { actor: SYSTEM, trace: 'demonstration', deliverLater: true },
      {
        ...known,
        kind: 'informal-group',
        registeredOn: '2023-03-20',
        filedDay: '2023-03-20',
        women: String(Math.max(7, women.length)),
        men: '0',
      },
    );
    if (!entry.ok) throw new Error(`a group of the story was refused: ${JSON.stringify(entry)}`);
    loaded.set(key, entry.value.organisationId);
  }
  return loaded;
}
