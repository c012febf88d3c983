import { lifted, type Tx } from '#platform/database/server';
import { newId, type OrganisationId, type PersonId } from '#platform/ids';
import type { Held } from '#platform/operation/server';
import type { Day } from '#platform/time';
import { endRoleOf, listHolders, type Holder } from './holder.sql.ts';
import { endMandatesOf, holdsMandate, insertMandate } from './mandate.sql.ts';

/** The role of who speaks for a group while it has no officers. */
const SPEAKER = 'group-officer';

type Group = Held<{ readonly organisationId: OrganisationId; readonly communeCode: string }>;

/** Answer for formation, whose command holds the file: this person prepares it for the group herself. */
export async function giveGroupMandate(
  tx: Tx,
  { organisationId }: Group,
  given: { readonly personId: PersonId; readonly name: string; readonly from: Day },
): Promise<void> {
  const { personId, name, from } = given;
  await lifted(tx, async () => {
    if (await holdsMandate(tx, { personId, organisationId, role: SPEAKER })) return;
    await insertMandate(tx, personId, {
      mandateId: newId(),
      role: SPEAKER,
      onBehalfOf: organisationId,
      onBehalfName: name,
      reach: { kind: 'organisation' },
      from,
    });
  });
}

/** Answer for formation: this person speaks for the group no more, at once. */
export function endGroupMandate(
  tx: Tx,
  group: Group,
  end: { readonly personId: PersonId; readonly on: Day; readonly now: Date },
): Promise<void> {
  return lifted(tx, () => endMandatesOf(tx, group, { ...end, roles: [SPEAKER] }));
}

/** Answer for the register: who speaks for a group that becomes a cooperative. */
export function groupSpeakers(tx: Tx, { organisationId }: Group): Promise<Holder[]> {
  return lifted(tx, () => listHolders(tx, { organisationId, role: SPEAKER }));
}

/** Answer for the register: the group has officers now, and nobody speaks for it beside them. */
export function endGroupMandates(
  tx: Tx,
  group: Group,
  end: { readonly on: Day; readonly now: Date },
): Promise<void> {
  return lifted(tx, () => endRoleOf(tx, group, { ...end, role: SPEAKER }));
}
