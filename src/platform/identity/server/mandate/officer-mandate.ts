import { lifted, type Tx } from '#platform/database/server';
import { newId, type OrganisationId, type PersonId } from '#platform/ids';
import type { Held } from '#platform/operation/server';
import type { Day } from '#platform/time';
import { endMandatesOf, holdsMandate, insertMandate } from './mandate.sql.ts';

/** The role of who tends a cooperative, and the role of who belongs to one. */
const OFFICER = 'cooperative-officer';
const MEMBER = 'member';

type Organisation = Held<{ readonly organisationId: OrganisationId; readonly communeCode: string }>;

interface Given {
  readonly personId: PersonId;
  /** Name of the organisation, as its mandates say it. */
  readonly name: string;
  readonly from: Day;
}

interface Ended {
  readonly personId: PersonId;
  readonly on: Day;
  readonly now: Date;
}

/**
 * Answer for the register, whose command holds the cooperative: from now on this person acts for it as an
 * officer. Who does already, keeps the mandate she has. An officer may all that a member may: she wears one
 * mandate, not two.
 */
export async function giveOfficerMandate(
  tx: Tx,
  cooperative: Organisation,
  given: Given & { readonly now: Date },
): Promise<void> {
  const { personId, from, now } = given;
  await lifted(tx, () => endMandatesOf(tx, cooperative, { personId, on: from, now, roles: [MEMBER] }));
  await giveMandate(tx, cooperative, { ...given, role: OFFICER });
}

/**
 * Answer for the register: from now on this person belongs to the cooperative, and may enter to see what is
 * hers.
 */
export function giveMemberMandate(tx: Tx, cooperative: Organisation, given: Given): Promise<void> {
  return giveMandate(tx, cooperative, { ...given, role: MEMBER });
}

/** Answer for the register: this person is an officer of the cooperative no more, at once. */
export function endOfficerMandate(tx: Tx, cooperative: Organisation, ended: Ended): Promise<void> {
  return lifted(tx, () => endMandatesOf(tx, cooperative, { ...ended, roles: [OFFICER] }));
}

/** Answer for the register: this person left the cooperative, and acts for it no more in any way, at once. */
export function endMemberMandates(tx: Tx, cooperative: Organisation, ended: Ended): Promise<void> {
  return lifted(tx, () => endMandatesOf(tx, cooperative, { ...ended, roles: [OFFICER, MEMBER] }));
}

async function giveMandate(
  tx: Tx,
  { organisationId }: Organisation,
  { personId, name, from, role }: Given & { readonly role: string },
): Promise<void> {
  await lifted(tx, async () => {
    if (await holdsMandate(tx, { personId, organisationId, role })) return;
    await insertMandate(tx, personId, {
      mandateId: newId(),
      role,
      onBehalfOf: organisationId,
      onBehalfName: name,
      reach: { kind: 'organisation' },
      from,
    });
  });
}
