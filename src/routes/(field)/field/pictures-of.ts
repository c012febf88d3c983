import type { Phone } from '#platform/offline/ui';
import { readPortrait, type FieldRoll } from './read-record.ts';

/** The photos this phone has of the members of a roll, by member. */
export async function picturesOf(
  phone: Phone,
  roll: Pick<FieldRoll, 'members'> | undefined,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const { member } of roll?.members ?? []) {
    const picture = readPortrait(await phone.record(`portrait/${member}`));
    if (picture !== undefined) found.set(member, picture);
  }
  return found;
}
