import { z } from 'zod';
import { newId } from '#platform/ids';
import { giveOfficerMandate } from '#platform/identity/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { mandateName, standsAlone } from '../../cooperative.ts';
import { FUNCTIONS, mayTakeOffice, TENDING_FUNCTIONS } from '../../member.ts';
import { mayTendCooperative } from '../../permissions.ts';
import { DayInput } from '../../typed-input.ts';
import { lockCooperative } from '../cooperative/cooperative.sql.ts';
import { recount } from '../cooperative/keep-standing.ts';
import { insertTerm, listTerms, lockMember } from './member.sql.ts';

/** Gives a member a function from a day on: president, treasurer, secretary, manager, board. */
export const giveFunction = changes({
  name: 'registry.give-function',
  input: z.object({
    cooperative: z.uuid(),
    member: z.uuid(),
    function: z.enum(FUNCTIONS),
    fromDay: DayInput,
  }),
  on: (tx, { cooperative }) => lockCooperative(tx, cooperative),
  may: (actor, cooperative) => mayTendCooperative(actor, cooperative),

  async run(work, cooperative, { member: memberId, function: what, fromDay }) {
    const stands = standsAlone(cooperative);
    if (!stands.ok) return stands;
    const member = await lockMember(work.tx, cooperative, memberId);
    if (member === undefined) return refused('absent');
    const terms = await listTerms(work.tx, cooperative.organisationId);
    const takes = mayTakeOffice(member, { function: what, fromDay }, { terms, today: work.today });
    if (!takes.ok) return takes;
    const officerId = newId<'officer'>();
    await insertTerm(work.tx, member, { officerId, function: what, fromDay });
    if (TENDING_FUNCTIONS.includes(what)) {
      const given = {
        personId: member.personId,
        name: mandateName(cooperative),
        from: fromDay,
        now: work.now,
      };
      await giveOfficerMandate(work.tx, cooperative, given);
    }
    await recount(work, cooperative, fromDay);
    return ok({ organisationId: cooperative.organisationId, memberId, officerId });
  },
});
