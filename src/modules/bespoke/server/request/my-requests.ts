import { z } from 'zod';
import { query } from '#platform/operation/server';
import { listOfPerson } from './request.sql.ts';
import { withStandings } from './with-standings.ts';

/** Everything somebody asked to have made, the latest first. */
export const myRequests = query({
  name: 'bespoke.my-requests',
  input: z.object({}),
  toEverybody: true,
  async run(reading) {
    const { db, actor } = reading;
    return actor.kind === 'person'
      ? withStandings(reading, await listOfPerson(db, actor.personId), 'buyer')
      : [];
  },
});
