import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '#platform/database/server';
import { asId } from '#platform/ids';
import type { Held } from '#platform/operation/server';
import type { Review, ReviewKind, ReviewState } from '../../review/review.ts';
import type { Told } from '../../product/product.ts';

type Key = { readonly cooperative: string; readonly review: string };

/** A review held by the transaction: nobody else judges it meanwhile. */
export async function lockReview(tx: Tx, { cooperative, review }: Key): Promise<Review | undefined> {
  const which = sql`organisation_id = ${cooperative} and review_id = ${review}`;
  await sql`select from market.review where ${which} for no key update`.execute(tx);
  const [found] = await listReviews(tx, which);
  return found;
}

/** Everything that was asked and judged of a thing, the newest first. */
export function reviewsOf(
  db: Db,
  { organisationId, productId }: { readonly organisationId: string; readonly productId: string },
): Promise<Review[]> {
  return listReviews(db, sql`organisation_id = ${organisationId} and product_id = ${productId}`);
}

async function listReviews(db: Db, which: RawBuilder<unknown>): Promise<Review[]> {
  const found = await sql<Omit<Review, 'decidedAt'> & { decidedAt: Date | null }>`
    select organisation_id as "organisationId", review_id as "reviewId", commune_code as "communeCode",
      product_id as "productId", kind, said, state, asked_at as "askedAt", decided_at as "decidedAt",
      decider, reason
    from market.review where ${which} order by asked_at desc, review_id desc limit 50`.execute(db);
  return found.rows.map(({ decidedAt, reviewId, ...row }) => ({
    ...row,
    reviewId: asId(reviewId),
    ...(decidedAt !== null && { decidedAt }),
  }));
}

/** A review as the worklist of an office shows it. */
export interface ReviewLine {
  readonly organisationId: string;
  readonly reviewId: string;
  readonly productId: string;
  readonly communeCode: string;
  readonly kind: ReviewKind;
  readonly said: string;
  readonly askedAt: Date;
  readonly name: Told;
}

/** Wide query: what waits to be judged or written, the longest waiting first. */
export async function listOpenReviews(db: Db, limit: number): Promise<ReviewLine[]> {
  const found = await sql<Omit<ReviewLine, 'name'> & { nameFr: string; nameAr: string }>`
    select r.organisation_id as "organisationId", r.review_id as "reviewId", r.product_id as "productId",
      r.commune_code as "communeCode", r.kind, r.said, r.asked_at as "askedAt", p.name_fr as "nameFr",
      p.name_ar as "nameAr"
    from market.review r
    join market.product p on p.organisation_id = r.organisation_id and p.product_id = r.product_id
    where r.state = 'open' order by r.asked_at, r.review_id limit ${limit}`.execute(db);
  return found.rows.map(({ nameFr, nameAr, ...row }) => ({ ...row, name: { fr: nameFr, ar: nameAr } }));
}

/** Wide query: which claims of some things were confirmed. */
export async function confirmedClaims(
  db: Db,
  products: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await sql<{ product: string; kinds: string[] }>`
    select product_id as product, array_agg(distinct kind) as kinds from market.review
    where product_id = any(${products}::uuid[]) and state = 'confirmed' group by product_id`.execute(db);
  return new Map(found.rows.map(({ product, kinds }) => [product, kinds]));
}

/** Wide query: the things whose text is kept from buyers: it speaks of health and was not confirmed. */
export async function heldTexts(db: Db, products: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await sql<{ product: string }>`
    select product_id as product from market.review
    where product_id = any(${products}::uuid[]) and kind = 'health' and state in ('open', 'refused')`.execute(
    db,
  );
  return new Set(found.rows.map(({ product }) => product));
}

export async function insertReview(tx: Tx, review: Review): Promise<void> {
  await tx
    .insertInto('market.review')
    .values({
      organisation_id: review.organisationId,
      review_id: review.reviewId,
      commune_code: review.communeCode,
      product_id: review.productId,
      kind: review.kind,
      said: review.said,
      state: review.state,
      asked_at: review.askedAt,
      decided_at: null,
      decided_by: null,
      decider: review.decider,
      reason: review.reason,
    })
    .execute();
}

interface Judgement {
  readonly state: Exclude<ReviewState, 'open'>;
  readonly reason: string;
  readonly decider: string;
  readonly personId?: string | undefined;
  readonly now: Date;
}

export async function judgeHeld(tx: Tx, held: Held<Review>, judged: Judgement): Promise<void> {
  await sql`update market.review set state = ${judged.state}, reason = ${judged.reason},
      decider = ${judged.decider}, decided_by = ${judged.personId ?? null}, decided_at = ${judged.now}
    where organisation_id = ${held.organisationId} and review_id = ${held.reviewId}`.execute(tx);
}

/** Ends the claims a thing makes no more: its words were changed. What was judged keeps its judgement. */
export async function endReworded(
  tx: Tx,
  held: Held<{ readonly organisationId: string; readonly productId: string }>,
  { kinds, now }: { readonly kinds: readonly ReviewKind[]; readonly now: Date },
): Promise<void> {
  await sql`update market.review set state = 'reworded', decided_at = ${now}
    where organisation_id = ${held.organisationId} and product_id = ${held.productId}
      and kind = any(${[...kinds]}) and state <> 'reworded' and state <> 'written'`.execute(tx);
}
