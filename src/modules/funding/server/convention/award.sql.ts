import { sql } from 'kysely';
import { deeplyWithoutNulls, insertRows, type Db, type Tx } from '#platform/database/server';
import type { Day } from '#platform/time';
import type { Award } from '../../convention/award.ts';

export const AWARD = `jsonb_build_object('organisationId', a.organisation_id, 'awardId', a.award_id,
  'communeCode', a.commune_code, 'programme', a.programme, 'programmeName', a.programme_name,
  'programmeAr', a.programme_ar, 'edition', a.edition, 'lot', a.lot, 'funder', a.funder, 'kind', a.kind,
  'recipientKind', a.recipient_kind, 'recipientFr', a.recipient_fr, 'recipientAr', a.recipient_ar,
  'titleFr', a.title_fr, 'titleAr', a.title_ar, 'amount', a.amount_centimes, 'cost', a.cost_centimes,
  'awardedOn', a.awarded_on, 'ledByWomen', a.led_by_women, 'milieu', a.milieu, 'fromCall', a.from_call,
  'source', a.source)`;

/** That an award was not given up. */
export const STANDS = `not exists (select from funding.declined_award d
  where d.organisation_id = a.organisation_id and d.award_id = a.award_id)`;

export async function insertAwards(tx: Tx, awards: readonly Award[], now: Date): Promise<void> {
  const rows = awards.map((award) => ({
    organisation_id: award.organisationId,
    award_id: award.awardId,
    commune_code: award.communeCode,
    programme: award.programme,
    programme_name: award.programmeName,
    programme_ar: award.programmeAr,
    edition: award.edition,
    lot: award.lot,
    funder: award.funder,
    kind: award.kind,
    recipient_kind: award.recipientKind,
    recipient_fr: award.recipientFr,
    recipient_ar: award.recipientAr,
    title_fr: award.titleFr,
    title_ar: award.titleAr,
    amount_centimes: award.amount,
    cost_centimes: award.cost,
    awarded_on: award.awardedOn,
    led_by_women: award.ledByWomen,
    milieu: award.milieu,
    from_call: award.fromCall,
    source: award.source,
    recorded_at: now,
  }));
  await insertRows(tx, 'funding.award', rows);
}

/** Wide query: an award by its own id, wherever it lies within reach; it is never altered. */
export async function findAward(db: Db, awardId: string): Promise<Award | undefined> {
  const found = await sql<{ award: Award }>`
    select ${sql.raw(AWARD)} as award from funding.award a where a.award_id = ${awardId}`.execute(db);
  return found.rows[0] && deeplyWithoutNulls(found.rows[0].award);
}

/** What the register says of an organisation on a day: who leads it, and where it lies. */
export async function findStanding(
  db: Db,
  { organisationId, day }: { readonly organisationId: string; readonly day: Day },
): Promise<{ readonly ledByWomen: boolean; readonly milieu: 'rural' | 'urban' } | undefined> {
  const found = await sql<{ ledByWomen: boolean; milieu: 'rural' | 'urban' }>`
    select led_by_women as "ledByWomen", milieu from registry.published_standing
    where organisation_id = ${organisationId} and day <= ${day}
    order by day desc limit 1`.execute(db);
  return found.rows[0];
}

export async function insertDeclined(
  tx: Tx,
  award: Pick<Award, 'organisationId' | 'awardId' | 'communeCode'>,
  { day, now }: { readonly day: Day; readonly now: Date },
): Promise<void> {
  await tx
    .insertInto('funding.declined_award')
    .values({
      organisation_id: award.organisationId,
      award_id: award.awardId,
      commune_code: award.communeCode,
      declined_on: day,
      heard_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whether an award was given up. */
export async function hasDeclined(
  db: Db,
  { organisationId, awardId }: Pick<Award, 'organisationId' | 'awardId'>,
): Promise<boolean> {
  const found = await sql<{ has: boolean }>`select exists (select from funding.declined_award
    where organisation_id = ${organisationId} and award_id = ${awardId}) as has`.execute(db);
  return found.rows[0]?.has === true;
}

/** What was awarded in an edition of a programme and stands: who leads each, and where it lies. */
export async function listStanding(
  db: Db,
  { programme, edition }: Pick<Award, 'programme' | 'edition'>,
): Promise<Pick<Award, 'organisationId' | 'ledByWomen' | 'milieu'>[]> {
  const found = await sql<{ one: Pick<Award, 'organisationId' | 'ledByWomen' | 'milieu'> }>`
    select jsonb_build_object('organisationId', a.organisation_id, 'ledByWomen', a.led_by_women,
      'milieu', a.milieu) as one
    from funding.award a
    where a.programme = ${programme} and a.edition = ${edition} and ${sql.raw(STANDS)}`.execute(db);
  return found.rows.map(({ one }) => deeplyWithoutNulls(one));
}
