import type { Db } from '#platform/database/server';
import { nameKey, nameLikeness } from '#platform/text';
import { directoryQuery } from '../../directory.ts';
import type { Found } from '../../search.ts';
import { listFound } from '../directory/search.sql.ts';

/** From here on, an office should look: the names may be taken for one another. */
const WORTH_A_LOOK = 0.75;
const LOOKED_THROUGH = 60;
const SHOWN = 6;

interface Named {
  readonly nameFr: string;
  readonly nameAr: string;
  readonly nameZgh?: string;
}

/** An entry whose name is near, with how near: 1 is the same name. */
export interface NearName extends Pick<Found, 'organisationId' | 'communeCode' | 'state'>, Named {
  readonly likeness: number;
}

/** Answer for other modules: who in the country bears a name near to one, in any of the three scripts. */
export async function nearNames(
  db: Db,
  name: Named,
  { except }: { readonly except?: string } = {},
): Promise<NearName[]> {
  const said = namesOf(name);
  const found = new Map<string, NearName>();
  for (const one of said) {
    const asked = directoryQuery(nameKey(one), { terms: 'any' });
    if (asked === undefined) continue;
    for (const entry of await listFound(db, { asked, search: {}, limit: LOOKED_THROUGH })) {
      if (entry.organisationId !== except) found.set(entry.organisationId, nearTo(said, entry));
    }
  }
  const near = [...found.values()].filter(({ likeness }) => likeness >= WORTH_A_LOOK);
  return near.toSorted((a, b) => b.likeness - a.likeness).slice(0, SHOWN);
}

function nearTo(said: readonly string[], entry: Found): NearName {
  const { organisationId, communeCode, state, nameFr, nameAr, nameZgh } = entry;
  const likeness = Math.max(
    ...said.flatMap((one) => namesOf(entry).map((other) => nameLikeness(one, other))),
  );
  return {
    organisationId,
    communeCode,
    state,
    nameFr,
    nameAr,
    ...(nameZgh !== undefined && nameZgh !== null && { nameZgh }),
    likeness,
  };
}

function namesOf({ nameFr, nameAr, nameZgh }: Named): string[] {
  return [nameFr, nameAr, nameZgh ?? ''].filter((name) => name !== '');
}
