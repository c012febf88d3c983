import { z } from 'zod';
import { query } from '#platform/operation/server';
import { holds } from '../../permit/food-permit.ts';
import { findPermit } from './food-permit.sql.ts';

/** The sanitary permit of a cooperative, for everybody; or that its number is still to be written. */
export const foodPermitOf = query({
  name: 'production.food-permit-of',
  input: z.object({ cooperative: z.uuid() }),
  toEverybody: true,
  async run({ db, today }, { cooperative }) {
    const permit = await findPermit(db, cooperative);
    if (permit === undefined) return {};
    const { kind, number, validUntil } = permit;
    const until = validUntil === undefined ? {} : { validUntil };
    return { permit: { kind, number, ...until, holds: holds(permit, today) } };
  },
});
