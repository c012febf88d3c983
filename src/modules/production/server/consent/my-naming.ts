import { z } from 'zod';
import { myMemberships } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { stands } from '../../making/consent.ts';
import { listConsents } from './consent.sql.ts';

/** What the person who asks said of being named, in each cooperative she belongs to. */
export const myNaming = query({
  name: 'production.my-naming',
  input: z.object({}),
  toEverybody: true,
  async run({ db, actor, now }) {
    const found = await myMemberships.ask({ actor, db, now }, {});
    const mine = found.ok ? found.value.filter(({ member }) => member.leftOn === undefined) : [];
    const naming = [];
    for (const { cooperative, member } of mine) {
      const key = { cooperative: cooperative.organisationId, member: member.memberId };
      const standing = (await listConsents(db, key)).find(stands);
      naming.push({ cooperative, ...(standing !== undefined && { since: standing.givenAt }) });
    }
    return naming;
  },
});
