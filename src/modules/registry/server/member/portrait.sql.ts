import { sql } from 'kysely';
import { withoutNulls, type Db, type Tx } from '#platform/database/server';
import type { OrganisationId } from '#platform/ids';
import { hold, type Held } from '#platform/operation/server';
import type { Member, MemberId } from '../../member.ts';
import type { Portrait, PortraitWord } from '../../portrait.ts';
import { MEMBER } from './member.sql.ts';

const MOST = 500;

/** Locks a member by herself: what is decided of her photo changes nothing of her cooperative. */
export async function lockPortraitOf(
  tx: Tx,
  asked: { readonly cooperative: string; readonly member: string },
): Promise<Held<Member> | undefined> {
  const found = await sql<Member>`
    select ${MEMBER} from registry.member m
    where m.organisation_id = ${asked.cooperative} and m.member_id = ${asked.member} for update`.execute(tx);
  return found.rows[0] && hold(withoutNulls(found.rows[0]));
}

/** Every word of a member about her photo, and which is in force. */
export async function listPortraitWords(tx: Tx, held: Held<Member>): Promise<PortraitWord[]> {
  const found = await sql<PortraitWord>`
    select consented_at as "consentedAt", ended_at as "endedAt" from registry.portrait
    where organisation_id = ${held.organisationId} and member_id = ${held.memberId}`.execute(tx);
  return found.rows.map(withoutNulls);
}

export async function insertPortrait(
  tx: Tx,
  held: Held<Member>,
  portrait: {
    readonly portraitId: string;
    readonly picture?: string;
    readonly consentedAt: Date;
    readonly takenBy?: string;
    readonly endedAt?: Date;
  },
): Promise<void> {
  await tx
    .insertInto('registry.portrait')
    .values({
      organisation_id: held.organisationId,
      commune_code: held.communeCode,
      portrait_id: portrait.portraitId,
      member_id: held.memberId,
      person_id: held.personId,
      picture: portrait.picture ?? null,
      consented_at: portrait.consentedAt,
      taken_by: portrait.takenBy ?? null,
      ended_at: portrait.endedAt ?? null,
      ended_by: portrait.endedAt === undefined ? null : (portrait.takenBy ?? null),
    })
    .execute();
}

/** Ends the photo in force: its picture goes, the moments stay. */
export async function endPortrait(
  tx: Tx,
  held: Held<Member>,
  { at, by }: { readonly at: Date; readonly by?: string },
): Promise<void> {
  await sql`update registry.portrait set picture = null, ended_at = ${at}, ended_by = ${by ?? null}
    where organisation_id = ${held.organisationId} and member_id = ${held.memberId}
      and ended_at is null`.execute(tx);
}

/** The photos in force of a cooperative, of one of its members when she is named. */
export async function listPortraits(
  db: Db,
  asked: { readonly organisationId: OrganisationId | string; readonly memberId?: MemberId | string },
): Promise<Portrait[]> {
  const found = await sql<Portrait>`
    select p.organisation_id as "organisationId", p.member_id as "memberId", p.picture,
      p.consented_at as "consentedAt"
    from registry.portrait p where p.organisation_id = ${asked.organisationId} and p.ended_at is null
      and (${asked.memberId ?? null}::uuid is null or p.member_id = ${asked.memberId ?? null}::uuid)
    order by p.member_id limit ${MOST}`.execute(db);
  return found.rows;
}
