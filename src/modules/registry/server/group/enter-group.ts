import { newId, type OrganisationId } from '#platform/ids';
import type { Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { milieuOf, place } from '#platform/territory';
import type { Sector } from '../../sector.ts';
import { insertCooperative, nameIsTaken } from '../cooperative/cooperative.sql.ts';
import { keepStanding } from '../cooperative/keep-standing.ts';

interface Group {
  readonly nameFr: string;
  readonly nameAr: string;
  readonly communeCode: string;
  readonly sector: Sector;
  readonly activity?: string;
}

/**
 * Answer for other modules, in their transaction: enters an informal group, whose file is being opened. The
 * module asked whether the actor may.
 */
export async function enterGroup(
  work: Work,
  group: Group,
): Promise<Result<{ readonly organisationId: OrganisationId }, 'name-taken' | 'place-unknown'>> {
  if (place(group.communeCode) === undefined) return refused('place-unknown', 'communeCode');
  if (await nameIsTaken(work.tx, group)) return refused('name-taken', 'nameFr');
  const entry = {
    ...group,
    organisationId: newId<'organisation'>(),
    kind: 'informal-group',
    milieu: milieuOf(group.communeCode),
    foundedOn: work.today,
    state: 'forming',
    origin: 'office',
    version: 1,
  } as const;
  const held = await insertCooperative(work.tx, entry, work.now);
  await keepStanding(work, held, held);
  return ok({ organisationId: entry.organisationId });
}
