import { z } from 'zod';
import { knownMembers, lockedEntry } from '#modules/registry/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { isHerself, mayTellMaking } from '../../permissions.ts';
import { settleNaming } from './settle-naming.ts';

/**
 * An officer writes down what a member said aloud before a witness: that she may be named, or no more. Of
 * herself she says it herself.
 */
export const recordNaming = changes({
  name: 'production.record-naming',
  input: z.object({
    cooperative: z.uuid(),
    member: z.uuid(),
    agrees: z.enum(['yes', 'no'], 'choose-one'),
    witness: z.string().trim().max(160, 'too-long').default(''),
  }),
  on: (tx, { cooperative }) => lockedEntry(tx, cooperative),
  may: (actor, entry) => mayTellMaking(actor, entry),

  async run(work, entry, { member: memberId, agrees, witness }) {
    const { organisationId, communeCode } = entry;
    const known = await knownMembers(work.tx, organisationId);
    const member = known.find((one) => one.memberId === memberId);
    if (member === undefined) return refused('not-a-member');
    const way = isHerself(work.actor, member) ? 'herself' : 'aloud';
    const asked = { place: entry, member, agrees: agrees === 'yes', way, witness } as const;
    const settled = await settleNaming(work, asked);
    return settled.ok ? ok({ organisationId, communeCode, member: memberId }) : settled;
  },
});
