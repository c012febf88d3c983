import { z } from 'zod';
import { parametersOn } from '#modules/law/server';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { giveMemberMandate, memberPerson } from '#platform/identity/server';
import { mandateName, standsAlone } from '../../cooperative.ts';
import { mayBeAdmitted } from '../../member.ts';
import { mayTendCooperative } from '../../permissions.ts';
import { BirthYearInput, DayInput, NameInput, PhoneInput } from '../../typed-input.ts';
import { lockCooperative } from '../cooperative/cooperative.sql.ts';
import { recount } from '../cooperative/keep-standing.ts';
import { insertMember } from './member.sql.ts';

/** Admits a member. She gets a code of her own to enter with; her phone may be shared. */
export const admitMember = changes({
  name: 'registry.admit-member',
  input: z.object({
    cooperative: z.uuid(),
    nameLatin: NameInput,
    nameArabic: NameInput.optional(),
    gender: z.enum(['F', 'M']),
    birthYear: BirthYearInput.optional(),
    phone: PhoneInput.optional(),
    admittedOn: DayInput,
  }),
  on: (tx, { cooperative }) => lockCooperative(tx, cooperative),
  may: (actor, cooperative) => mayTendCooperative(actor, cooperative),

  async run(work, cooperative, { cooperative: _, ...person }) {
    const stands = standsAlone(cooperative);
    if (!stands.ok) return stands;
    const law = await parametersOn(work.tx, person.admittedOn);
    const admitted = mayBeAdmitted(person, { foundedOn: cooperative.foundedOn, today: work.today, law });
    if (!admitted.ok) return admitted;
    const { personId, memberCode } = await memberPerson(work.tx, { ...person, now: work.now });
    const memberId = newId<'member'>();
    await insertMember(work.tx, cooperative, { ...person, memberId, personId, memberCode, version: 1 });
    await giveMemberMandate(work.tx, cooperative, {
      personId,
      name: mandateName(cooperative),
      from: person.admittedOn,
    });
    await recount(work, cooperative, person.admittedOn);
    return ok({ organisationId: cooperative.organisationId, memberId, memberCode });
  },
});
