import { sql } from 'kysely';
import type { Tx } from '#platform/database/server';
import { newId } from '#platform/ids';
import type { Held } from '#platform/operation/server';
import { foldName } from '#platform/text';
import type { Cooperative } from '../../cooperative.ts';
import type { Identifier } from '../../identifier.ts';

/** Gives an entry a number in a register. False when another entry already bears it. */
export async function claimIdentifier(
  tx: Tx,
  held: Held<Cooperative>,
  number: Omit<Identifier, 'identifierId'>,
): Promise<boolean> {
  const { organisationId, communeCode } = held;
  if ((await holdNumber(tx, organisationId, number)) !== organisationId) return false;
  await sql`
    insert into registry.identifier (organisation_id, identifier_id, commune_code, scheme, value, court,
      from_day, to_day)
    values (${organisationId}, ${newId<'identifier'>()}, ${communeCode}, ${number.scheme}, ${number.value},
      ${number.court ?? null}, ${number.fromDay ?? null}, ${number.toDay ?? null})
    on conflict (organisation_id, scheme, value) do nothing`.execute(tx);
  return true;
}

/** Keeps a number for an organisation unless another has it. Returns who has it. */
export async function holdNumber(
  tx: Tx,
  organisationId: string,
  number: Pick<Identifier, 'scheme' | 'value' | 'court'>,
): Promise<string | undefined> {
  const held = await sql<{ organisation_id: string }>`
    insert into registry.identifier_holder (scheme, value, organisation_id)
    values (${number.scheme}, ${holderKey(number)}, ${organisationId})
    on conflict (scheme, value) do update set scheme = excluded.scheme returning organisation_id`.execute(tx);
  return held.rows[0]?.organisation_id;
}

/** Each court numbers its own local register, so the number is unique with its court. */
export function holderKey({ scheme, value, court }: Pick<Identifier, 'scheme' | 'value' | 'court'>): string {
  return scheme === 'local-register' ? `${foldName(court ?? '')}/${value}` : value;
}

/** Takes a number, written `scheme value`, away from an entry, so that another may bear it. */
export async function releaseIdentifier(tx: Tx, held: Held<Cooperative>, number: string): Promise<void> {
  const [scheme = '', value = ''] = number.split(/ (.*)/, 2);
  await sql`delete from registry.identifier
    where organisation_id = ${held.organisationId} and scheme = ${scheme} and value = ${value}`.execute(tx);
  await sql`delete from registry.identifier_holder where organisation_id = ${held.organisationId}
    and scheme = ${scheme}
    and (value = ${value} or value like ${`%/${value}`})`.execute(tx);
}
