import { z } from 'zod';
import { entrySummary, knownMembers } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { stands } from '../../making/consent.ts';
import { isHerself, mayTellMaking } from '../../permissions.ts';
import { listConsents } from './consent.sql.ts';

/** The members of a cooperative and what each said of being named in public, for its officers. */
export const namingConsents = query({
  name: 'production.naming-consents',
  input: z.object({ cooperative: z.uuid() }),
  async run({ db, actor }, { cooperative }) {
    const entry = await entrySummary(db, cooperative);
    if (entry === undefined || !mayTellMaking(actor, entry.cooperative)) return undefined;
    const consents = await listConsents(db, { cooperative });
    const members = await knownMembers(db, cooperative);
    return {
      seller: entry.cooperative,
      members: members.flatMap((member) => {
        const hers = consents.filter(({ memberId }) => memberId === member.memberId);
        const standing = hers.find(stands);
        if (member.leftOn !== undefined && standing === undefined) return [];
        const { memberId, nameLatin, nameArabic } = member;
        return {
          memberId,
          nameLatin,
          ...(nameArabic !== undefined && { nameArabic }),
          ...(standing !== undefined && { standing }),
          tookBackHerself: standing === undefined && hers[0]?.withdrawnWay === 'herself',
          isHerself: isHerself(actor, member),
        };
      }),
    };
  },
});
