import { z } from 'zod';
import { endOfficerMandate, giveMemberMandate } from '#platform/identity/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mandateName, standsAlone } from '../../cooperative.ts';
import { tends } from '../../member.ts';
import { mayTendCooperative } from '../../permissions.ts';
import { DayInput } from '../../typed-input.ts';
import { lockCooperative } from '../cooperative/cooperative.sql.ts';
import { recount } from '../cooperative/keep-standing.ts';
import { endTerm, listTerms, lockMember } from './member.sql.ts';

/** Ends a function on a day. */
export const endFunction = changes({
  name: 'registry.end-function',
  input: z.object({ cooperative: z.uuid(), officer: z.uuid(), toDay: DayInput }),
  on: (tx, { cooperative }) => lockCooperative(tx, cooperative),
  may: (actor, cooperative) => mayTendCooperative(actor, cooperative),

  async run(work, cooperative, { officer: officerId, toDay }) {
    const stands = standsAlone(cooperative);
    if (!stands.ok) return stands;
    const terms = await listTerms(work.tx, cooperative.organisationId);
    const term = terms.find((one) => one.officerId === officerId);
    if (term === undefined || term.toDay !== undefined) return refused('absent');
    if (toDay > work.today) return refused('day-in-future', 'toDay');
    if (toDay < term.fromDay) return refused('before-term', 'toDay');
    const member = await lockMember(work.tx, cooperative, term.memberId);
    if (member === undefined) return refused('absent');
    await endTerm(work.tx, member, { officerId, toDay });
    if (
      !tends(
        member,
        terms.filter((one) => one !== term),
      )
    ) {
      const { personId } = member;
      await endOfficerMandate(work.tx, cooperative, { personId, on: toDay, now: work.now });
      await giveMemberMandate(work.tx, cooperative, {
        personId,
        name: mandateName(cooperative),
        from: toDay,
      });
    }
    await recount(work, cooperative, toDay);
    return ok({ organisationId: cooperative.organisationId, officerId });
  },
});
