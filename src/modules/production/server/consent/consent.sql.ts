import { sql } from 'kysely';
import { withoutNulls, type Db, type Tx } from '#platform/database/server';
import type { ConsentWay, NamingConsent } from '../../making/consent.ts';

const CONSENT = sql.raw(`organisation_id as "organisationId", consent_id as "consentId",
  commune_code as "communeCode", member_id as "memberId", person_id as "personId", name_latin as "nameLatin",
  name_arabic as "nameArabic", way, witness, given_at as "givenAt", withdrawn_at as "withdrawnAt",
  withdrawn_way as "withdrawnWay"`);

/** A name that may be shown to everybody now. */
export interface PublicName {
  readonly memberId: string;
  readonly nameLatin: string;
  readonly nameArabic?: string;
}

/** Who of some members may be named now, by member. The only road of a name to the public. */
export async function listPublicNames(
  db: Db,
  cooperative: string,
  members: readonly string[],
): Promise<ReadonlyMap<string, PublicName>> {
  const found = await sql<PublicName>`select member_id as "memberId", name_latin as "nameLatin",
      name_arabic as "nameArabic"
    from production.naming_consent where organisation_id = ${cooperative}
      and member_id = any(${[...members]}::uuid[]) and withdrawn_at is null`.execute(db);
  return new Map(found.rows.map((row) => [row.memberId, withoutNulls(row)]));
}

/** What the members of a cooperative said of being named, the latest first. */
export async function listConsents(
  db: Db,
  { cooperative, member }: { readonly cooperative: string; readonly member?: string },
): Promise<NamingConsent[]> {
  const of = member === undefined ? sql`` : sql`and member_id = ${member}`;
  const found = await sql<NamingConsent>`select ${CONSENT} from production.naming_consent
    where organisation_id = ${cooperative} ${of} order by given_at desc limit 2000`.execute(db);
  return found.rows.map(withoutNulls);
}

export async function insertConsent(
  tx: Tx,
  consent: NamingConsent,
  { recordedBy }: { readonly recordedBy?: string },
): Promise<void> {
  await tx
    .insertInto('production.naming_consent')
    .values({
      organisation_id: consent.organisationId,
      consent_id: consent.consentId,
      commune_code: consent.communeCode,
      member_id: consent.memberId,
      person_id: consent.personId,
      name_latin: consent.nameLatin,
      name_arabic: consent.nameArabic ?? null,
      way: consent.way,
      witness: consent.witness,
      given_at: consent.givenAt,
      recorded_by: recordedBy ?? null,
      withdrawn_at: null,
      withdrawn_way: null,
      withdrawn_by: null,
    })
    .execute();
}

interface Withdrawal {
  readonly cooperative: string;
  readonly member: string;
  readonly way: ConsentWay;
  readonly at: Date;
  readonly by?: string;
}

/** What stood of a member stands no more from this instant. */
export async function endConsent(tx: Tx, { cooperative, member, way, at, by }: Withdrawal): Promise<void> {
  await sql`update production.naming_consent
    set withdrawn_at = ${at}, withdrawn_way = ${way}, withdrawn_by = ${by ?? null}
    where organisation_id = ${cooperative} and member_id = ${member} and withdrawn_at is null`.execute(tx);
}
