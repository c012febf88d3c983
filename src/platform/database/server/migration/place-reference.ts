import { communesOf, provincesOf, regions } from '#platform/territory';
import type { Reference } from './migration-files.ts';

/** The places of the country as rows, so that the database can refuse a code that names none. */
export function placeReference(): Reference {
  const places = [...regions(), ...provincesOf(), ...communesOf()];
  const rows = places.map(({ code, level, parent, milieu }) => ({
    code,
    level,
    parent_code: parent ?? null,
    milieu,
  }));
  return { table: 'platform.place', key: ['code'], rows };
}
