import { z } from 'zod';
import { endMemberMandates } from '#platform/identity/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { standsAlone } from '../../cooperative.ts';
import { LEAVING_REASONS, mayLeave } from '../../member.ts';
import { mayTendCooperative } from '../../permissions.ts';
import { DayInput } from '../../typed-input.ts';
import { lockCooperative } from '../cooperative/cooperative.sql.ts';
import { recount } from '../cooperative/keep-standing.ts';
import { closeTerms, lockMember, saveMember } from './member.sql.ts';
import { endPortrait } from './portrait.sql.ts';

/** Records that a member left, and why. Her functions end the same day, and her photo is taken down. */
export const releaseMember = changes({
  name: 'registry.release-member',
  input: z.object({
    cooperative: z.uuid(),
    member: z.uuid(),
    leftOn: DayInput,
    reason: z.enum(LEAVING_REASONS),
  }),
  on: (tx, { cooperative }) => lockCooperative(tx, cooperative),
  may: (actor, cooperative) => mayTendCooperative(actor, cooperative),

  async run(work, cooperative, { member: memberId, leftOn, reason }) {
    const stands = standsAlone(cooperative);
    if (!stands.ok) return stands;
    const member = await lockMember(work.tx, cooperative, memberId);
    if (member === undefined) return refused('absent');
    const leaves = mayLeave(member, leftOn, work.today);
    if (!leaves.ok) return leaves;
    await saveMember(work.tx, member, { leftOn, leavingReason: reason });
    await closeTerms(work.tx, member, leftOn);
    await endPortrait(work.tx, member, { at: work.now });
    await endMemberMandates(work.tx, cooperative, { personId: member.personId, on: leftOn, now: work.now });
    await recount(work, cooperative, leftOn);
    return ok({ organisationId: cooperative.organisationId, memberId });
  },
});
