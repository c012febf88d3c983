import type { Tx } from '#platform/database/server';
import { keepFile } from '#platform/files/server';
import { asId, newId } from '#platform/ids';
import type { Work } from '#platform/operation/server';
import type { Photo } from '#platform/pictures';
import { productChanged } from '../../facts.ts';
import type { Product } from '../../product/product.ts';
import { insertMovement, nextPieceNumber, openStore } from '../stock/store.sql.ts';
import { insertPhoto, insertProduct } from './product.sql.ts';

/** A picture of a thing, already fit to be kept. */
export interface TakenPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  /** A drawing that stands for a photo, and says so. */
  readonly isIllustration?: true;
}

/** What is told of a thing put on sale, with its pictures. */
export type NewProduct = Pick<Product, 'kind' | 'stock' | 'name' | 'text' | 'facts' | 'price' | 'left'> & {
  readonly pictures: readonly TakenPicture[];
};

type Seller = { readonly organisationId: string; readonly communeCode: string };

/** A step: writes a thing on sale with its picture, its number or its count, and tells the market. */
export async function tellProduct(
  { tx, now, actor, announce }: Pick<Work, 'tx' | 'now' | 'actor' | 'announce'>,
  seller: Seller,
  { pictures, ...told }: NewProduct,
): Promise<Product> {
  const { organisationId, communeCode } = seller;
  const photos: Photo[] = [];
  for (const picture of pictures) photos.push(await keepPicture(tx, seller, { picture, now }));
  const product: Product = {
    ...told,
    organisationId: asId(organisationId),
    productId: newId(),
    communeCode,
    state: 'on-sale',
    photos,
    offeredAt: now,
    version: 1,
  };
  await insertProduct(tx, product);
  for (const [at, photo] of photos.entries()) await insertPhoto(tx, product, { ...photo, position: at + 1 });
  const number = told.stock === 'piece' ? await nextPieceNumber(tx, organisationId) : undefined;
  const onHand = told.stock === 'made-to-order' ? 0 : told.left;
  await openStore(tx, product, { onHand, ...(number !== undefined && { number }) });
  const person = actor.kind === 'person' ? { personId: actor.personId } : {};
  if (onHand > 0) await insertMovement(tx, product, { change: onHand, why: 'begun', now, ...person });
  announce(productChanged(product.organisationId, product.productId));
  return product;
}

async function keepPicture(
  tx: Tx,
  { organisationId, communeCode }: Seller,
  { picture, now }: { readonly picture: TakenPicture; readonly now: Date },
): Promise<Photo> {
  const { name, mediaType, bytes, width, height, isIllustration } = picture;
  const label = { organisationId, communeCode, name, mediaType };
  const fileId = await keepFile(tx, { ...label, visibility: 'public', bytes, now });
  return { organisationId, fileId, width, height, ...(isIllustration && { isIllustration }) };
}
