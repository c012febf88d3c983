import { keepFile } from '#platform/files/server';
import { asId, newId } from '#platform/ids';
import type { Work } from '#platform/operation/server';
import { productChanged } from '../../facts.ts';
import type { Product } from '../../product/product.ts';
import { insertMovement, nextPieceNumber, openStore } from '../stock/store.sql.ts';
import { insertPhoto, insertProduct } from './product.sql.ts';

/** What is told of a thing put on sale, with its first picture, already fit to be kept. */
export type NewProduct = Pick<Product, 'kind' | 'stock' | 'name' | 'text' | 'facts' | 'price' | 'left'> & {
  readonly picture: {
    readonly bytes: Uint8Array;
    readonly mediaType: string;
    readonly width: number;
    readonly height: number;
    readonly name: string;
    /** A drawing that stands for a photo, and says so. */
    readonly isIllustration?: true;
  };
};

type Seller = { readonly organisationId: string; readonly communeCode: string };

/** A step: writes a thing on sale with its picture, its number or its count, and tells the market. */
export async function tellProduct(
  { tx, now, actor, announce }: Pick<Work, 'tx' | 'now' | 'actor' | 'announce'>,
  { organisationId, communeCode }: Seller,
  { picture, ...told }: NewProduct,
): Promise<Product> {
  const label = { organisationId, communeCode, name: picture.name, mediaType: picture.mediaType };
  const fileId = await keepFile(tx, { ...label, visibility: 'public', bytes: picture.bytes, now });
  const photo = {
    organisationId,
    fileId,
    width: picture.width,
    height: picture.height,
    ...(picture.isIllustration && { isIllustration: picture.isIllustration }),
  };
  const product: Product = {
    ...told,
    organisationId: asId(organisationId),
    productId: newId(),
    communeCode,
    state: 'on-sale',
    photos: [photo],
    offeredAt: now,
    version: 1,
  };
  await insertProduct(tx, product);
  await insertPhoto(tx, product, { ...photo, position: 1 });
  const number = told.stock === 'piece' ? await nextPieceNumber(tx, organisationId) : undefined;
  const onHand = told.stock === 'made-to-order' ? 0 : told.left;
  await openStore(tx, product, { onHand, ...(number !== undefined && { number }) });
  const person = actor.kind === 'person' ? { personId: actor.personId } : {};
  if (onHand > 0) await insertMovement(tx, product, { change: onHand, why: 'begun', now, ...person });
  announce(productChanged(product.organisationId, product.productId));
  return product;
}
