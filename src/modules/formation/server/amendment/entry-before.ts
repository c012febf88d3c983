import { entrySummary, membersToChoose, type MemberToChoose } from '#modules/registry/server';
import type { Db } from '#platform/database/server';
import type { EntryBefore } from '../../amendment.ts';

/** What the register shows of a cooperative that changes; its members for who chooses among them. */
export async function entryBefore(
  db: Db,
  organisationId: string,
  { withMembers }: { readonly withMembers: boolean },
): Promise<{ readonly entry: EntryBefore; readonly members: readonly MemberToChoose[] } | undefined> {
  const summary = await entrySummary(db, organisationId);
  if (summary === undefined) return undefined;
  const { nameFr, nameAr, communeCode, address, activity, capitalCentimes, foundedOn } = summary.cooperative;
  const entry = {
    nameFr,
    nameAr,
    communeCode,
    foundedOn,
    ...(address !== undefined && { address }),
    ...(activity !== undefined && { activity }),
    ...(capitalCentimes !== undefined && { capital: capitalCentimes }),
  };
  return { entry, members: withMembers ? await membersToChoose(db, organisationId) : [] };
}
