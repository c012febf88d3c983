import { z } from 'zod';
import { resetPin } from '#platform/identity/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mayTendCooperative } from '../../permissions.ts';
import { lockCooperative } from '../cooperative/cooperative.sql.ts';
import { lockMember } from './member.sql.ts';

/** An officer gives a member a new PIN for one entry: she chooses her own when she enters. */
export const resetMemberPin = changes({
  name: 'registry.reset-member-pin',
  input: z.object({ cooperative: z.uuid(), member: z.uuid() }),
  on: (tx, { cooperative }) => lockCooperative(tx, cooperative),
  may: (actor, cooperative) => mayTendCooperative(actor, cooperative),

  async run({ tx, now }, cooperative, { member: memberId }) {
    const member = await lockMember(tx, cooperative, memberId);
    if (member === undefined || member.leftOn !== undefined) return refused('absent');
    const pin = await resetPin(tx, { personId: member.personId, now });
    return ok({ organisationId: cooperative.organisationId, memberId, memberCode: member.memberCode, pin });
  },
});
