import type { Db } from '#platform/database/server';
import { distinctiveWords, nameLikeness, wordQuery } from '#platform/text';
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
    for (const entry of await lookedThrough(db, one))
      if (entry.organisationId !== except) found.set(entry.organisationId, nearTo(said, entry));
  }
  const near = [...found.values()].filter(({ likeness }) => likeness >= WORTH_A_LOOK);
  return near.toSorted((a, b) => b.likeness - a.likeness).slice(0, SHOWN);
}

/**
 * Entries that bear all the telling words of a name, then some of them. What thousands bear, an « n » or
 * « agricole », is not looked for: it would fill the page before the name itself is met.
 */
async function lookedThrough(db: Db, name: string): Promise<Found[]> {
  const words = distinctiveWords(name).join(' ');
  const all = wordQuery(words);
  const any = wordQuery(words, { terms: 'any' });
  if (all === undefined || any === undefined) return [];
  const limit = LOOKED_THROUGH;
  const whole = await listFound(db, { asked: all, search: {}, limit });
  return [...whole, ...(await listFound(db, { asked: any, search: {}, limit }))];
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
