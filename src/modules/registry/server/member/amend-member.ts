import { z } from 'zod';
import { parametersOn } from '#modules/law/server';
import { amendMemberPerson } from '#platform/identity/server';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { standsAlone } from '../../cooperative.ts';
import { mayBeAdmitted } from '../../member.ts';
import { mayTendCooperative } from '../../permissions.ts';
import { BirthYearInput, NameInput, PhoneInput } from '../../typed-input.ts';
import { lockCooperative } from '../cooperative/cooperative.sql.ts';
import { recount } from '../cooperative/keep-standing.ts';
import { lockMember, saveMember } from './member.sql.ts';

/** Corrects what is written of a member: names, gender, birth year, phone. */
export const amendMember = changes({
  name: 'registry.amend-member',
  input: z.object({
    cooperative: z.uuid(),
    member: z.uuid(),
    version: z.coerce.number().int(),
    nameLatin: NameInput,
    nameArabic: NameInput.optional(),
    gender: z.enum(['F', 'M']),
    birthYear: BirthYearInput.optional(),
    phone: PhoneInput.optional(),
  }),
  on: (tx, { cooperative }) => lockCooperative(tx, cooperative),
  may: (actor, cooperative) => mayTendCooperative(actor, cooperative),

  async run(work, cooperative, { cooperative: _, member: memberId, version, ...person }) {
    const stands = standsAlone(cooperative);
    if (!stands.ok) return stands;
    const member = await lockMember(work.tx, cooperative, memberId);
    if (member === undefined) return refused('absent');
    if (member.version !== version) return refused('stale');
    const { foundedOn } = cooperative;
    const law = await parametersOn(work.tx, member.admittedOn);
    const fits = mayBeAdmitted(
      { ...person, admittedOn: member.admittedOn },
      { foundedOn, today: work.today, law },
    );
    if (!fits.ok) return fits;
    const whole = { nameArabic: undefined, birthYear: undefined, phone: undefined, ...person };
    await saveMember(work.tx, member, whole);
    await amendMemberPerson(work.tx, member.personId, { ...person, phoneBefore: member.phone });
    await recount(work, cooperative, member.admittedOn);
    return ok({ organisationId: cooperative.organisationId, memberId });
  },
});
