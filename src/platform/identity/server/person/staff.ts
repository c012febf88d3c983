import { lifted } from '#platform/database/server';
import { z } from 'zod';
import { mayRecoverStaff } from '#platform/identity';
import { asId, type PersonId } from '#platform/ids';
import { query } from '#platform/operation/server';
import { mandateOf } from '../mandate/mandate.sql.ts';
import { listRolesAndOffices, listStaff, type StaffRow } from './staff.sql.ts';

/** The staff of the installation with their mandates, present and to come, and what a mandate is made of. */
export const staff = query({
  name: 'identity.staff',
  input: z.object({ person: z.uuid().optional() }),
  async run({ db, actor, now, today }, { person }) {
    if (!mayRecoverStaff(actor)) return undefined;
    return lifted(db, async () => {
      const rows = await listStaff(db, { now, today, personId: person });
      if (person !== undefined && rows.length === 0) return undefined;
      const { roles, offices } = await listRolesAndOffices(db);
      return {
        people: rows.map(staffMember),
        roles,
        offices: offices.map((office) => ({
          organisation: office.on_behalf_of,
          name: office.on_behalf_name,
        })),
      };
    });
  },
});

function staffMember({ person_id, name_latin, login, invited, mandates }: StaffRow) {
  const personId: PersonId = asId(person_id);
  return {
    personId,
    name: name_latin,
    login: login ?? undefined,
    invited,
    mandates: mandates.map(mandateOf),
  };
}
