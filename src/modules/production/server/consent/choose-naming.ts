import { z } from 'zod';
import { entrySummary, knownMembers } from '#modules/registry/server';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { isHerself } from '../../permissions.ts';
import { settleNaming } from './settle-naming.ts';

/** A member says with her own account whether she may be named beside what she makes. It counts at once. */
export const chooseNaming = changes({
  name: 'production.choose-naming',
  input: z.object({ cooperative: z.uuid(), agrees: z.enum(['yes', 'no'], 'choose-one') }),
  async on(tx, { cooperative }, actor) {
    if (actor.kind !== 'person') return undefined;
    const entry = await entrySummary(tx, cooperative);
    const members = await knownMembers(tx, cooperative);
    const mine = members.find(({ personId }) => personId === actor.personId);
    if (entry === undefined || mine === undefined) return undefined;
    const { organisationId, communeCode } = entry.cooperative;
    return { organisationId, communeCode, personId: mine.personId, member: mine };
  },
  may: (actor, row) => isHerself(actor, row),

  async run(work, { organisationId, communeCode, member }, { agrees }) {
    const asked = {
      place: { organisationId, communeCode },
      member,
      agrees: agrees === 'yes',
      way: 'herself',
      witness: '',
    } as const;
    const settled = await settleNaming(work, asked);
    return settled.ok ? ok({ organisationId, communeCode, member: member.memberId }) : settled;
  },
});
