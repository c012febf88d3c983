import { newId } from '#platform/ids';
import type { Award } from '../../convention/award.ts';
import type { Recipient } from './recipient.sql.ts';

type Told = Omit<
  Award,
  'organisationId' | 'awardId' | 'communeCode' | 'recipientKind' | 'recipientFr' | 'recipientAr' | 'milieu'
>;

/** An award to a cooperative of the register, with what is known of it. */
export function awardTo(recipient: Recipient, award: Told): Award {
  const { organisationId, communeCode, nameFr, nameAr, milieu, ledByWomen } = recipient;
  const who = { recipientKind: 'cooperative', recipientFr: nameFr, recipientAr: nameAr } as const;
  return { ...award, ...who, organisationId, communeCode, milieu, ledByWomen, awardId: newId() };
}
