import { sql } from 'kysely';
import { deeplyWithoutNulls, withoutNulls, type Db, type Tx } from '#platform/database/server';
import type { Making } from '../../making/making.ts';
import type { MakingWork, StagePhoto } from '../../making/work.ts';

type Key = { readonly cooperative: string; readonly product: string };

const WORK = sql.raw(`organisation_id as "organisationId", commune_code as "communeCode",
  product_id as "productId", village, threads, dyes, begun_on as "begunOn", ended_on as "endedOn"`);

const PHOTO = sql.raw(`organisation_id as "organisationId", stage_photo_id as "stagePhotoId", stage,
  file_id as "fileId", width, height, is_illustration as "isIllustration"`);

export async function findWork(db: Db, { cooperative, product }: Key): Promise<MakingWork | undefined> {
  const found = await sql<MakingWork>`select ${WORK} from production.making_work
    where organisation_id = ${cooperative} and product_id = ${product}`.execute(db);
  return found.rows[0] && withoutNulls(found.rows[0]);
}

/** All that is told of how a thing was made and by whom, in one statement: the last word on its makers. */
export async function findMade(
  db: Db,
  { cooperative, product }: Key,
): Promise<{
  readonly work?: MakingWork;
  readonly making?: Pick<Making, 'organisationId' | 'makers' | 'unit'>;
  readonly photos: readonly StagePhoto[];
}> {
  const these = sql`organisation_id = ${cooperative} and product_id = ${product}`;
  const found = await sql<{ made: Awaited<ReturnType<typeof findMade>> }>`
    select json_build_object(
      'work', (select to_json(w) from (select ${WORK} from production.making_work where ${these}) w),
      'making', (select json_build_object('organisationId', organisation_id, 'makers', makers, 'unit', unit)
        from production.making where ${these} and batch_id is null
        order by told_at desc, making_id desc limit 1),
      'photos', coalesce((select json_agg(to_json(p)) from (
        select ${PHOTO} from production.stage_photo where ${these}
        order by taken_at, stage_photo_id limit 60) p), '[]')) as made`.execute(db);
  const made = deeplyWithoutNulls(found.rows[0]?.made ?? { photos: [] });
  return { ...made, photos: made.photos.map(told) };
}

function told({ isIllustration, ...photo }: StagePhoto): StagePhoto {
  return { ...photo, ...(isIllustration === true && { isIllustration: true as const }) };
}

/** Writes how a thing was made; what was told before gives way. */
export async function replaceWork(tx: Tx, work: MakingWork): Promise<void> {
  const told = {
    village: work.village,
    threads: [...work.threads],
    dyes: [...work.dyes],
    begun_on: work.begunOn ?? null,
    ended_on: work.endedOn ?? null,
  };
  const { organisationId: organisation_id, communeCode: commune_code, productId: product_id } = work;
  const changed = await tx
    .updateTable('production.making_work')
    .set(told)
    .where('organisation_id', '=', organisation_id)
    .where('product_id', '=', product_id)
    .executeTakeFirst();
  if (changed.numUpdatedRows > 0n) return;
  await tx
    .insertInto('production.making_work')
    .values({ organisation_id, commune_code, product_id, ...told })
    .execute();
}

/** The photos of the making, in the order they were taken. */
export async function listStagePhotos(db: Db, { cooperative, product }: Key): Promise<StagePhoto[]> {
  const found = await sql<StagePhoto>`select ${PHOTO} from production.stage_photo
    where organisation_id = ${cooperative} and product_id = ${product}
    order by taken_at, stage_photo_id limit 60`.execute(db);
  return found.rows.map(told);
}

export async function insertStagePhoto(
  tx: Tx,
  photo: StagePhoto,
  { productId, communeCode, at }: Pick<MakingWork, 'productId' | 'communeCode'> & { readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('production.stage_photo')
    .values({
      organisation_id: photo.organisationId,
      stage_photo_id: photo.stagePhotoId,
      commune_code: communeCode,
      product_id: productId,
      stage: photo.stage,
      file_id: photo.fileId,
      width: photo.width,
      height: photo.height,
      is_illustration: photo.isIllustration === true,
      taken_at: at,
    })
    .execute();
}

export async function removeStagePhoto(tx: Tx, photo: StagePhoto): Promise<void> {
  await sql`delete from production.stage_photo where organisation_id = ${photo.organisationId}
    and stage_photo_id = ${photo.stagePhotoId}`.execute(tx);
}
