import { z } from 'zod';
import { findPlaced } from '#modules/market/server';
import type { Db } from '#platform/database/server';
import { query } from '#platform/operation/server';
import type { Making } from '../../making/making.ts';
import type { MakingWork } from '../../making/work.ts';
import { listPublicNames } from '../consent/consent.sql.ts';
import { findMade } from '../work/work.sql.ts';

/**
 * Who made a thing and how, for everybody: the names of those who agreed to be named, how many others, the
 * work and its photos. Nothing here tells one unnamed maker from another.
 */
export const madeBy = query({
  name: 'production.made-by',
  input: z.object({ cooperative: z.uuid(), product: z.uuid() }),
  toEverybody: true,
  async run({ db }, asked) {
    if ((await findPlaced(db, asked)) === undefined) return undefined;
    const { making, work, photos } = await findMade(db, asked);
    return {
      makers: making === undefined ? undefined : await publicMakers(db, making),
      ...(work !== undefined && { work: publicWork(work) }),
      photos,
    };
  },
});

function publicWork({ communeCode, village, threads, dyes, begunOn, endedOn }: MakingWork) {
  return {
    communeCode,
    village,
    threads,
    dyes,
    ...(begunOn !== undefined && { begunOn }),
    ...(endedOn !== undefined && { endedOn }),
  };
}

/** A step: what everybody may know of who made something: names by consent, and a number for the rest. */
export async function publicMakers(
  db: Db,
  { organisationId, makers, unit }: Pick<Making, 'organisationId' | 'makers' | 'unit'>,
) {
  const ids = makers.map(({ memberId }) => memberId);
  const named = await listPublicNames(db, organisationId, ids);
  return {
    unit,
    tenths: makers.reduce((sum, { tenths }) => sum + tenths, 0),
    names: ids.flatMap((id) => {
      const one = named.get(id);
      if (one === undefined) return [];
      const { nameLatin, nameArabic } = one;
      return [{ nameLatin, ...(nameArabic !== undefined && { nameArabic }) }];
    }),
    unnamed: ids.length - named.size,
  };
}
