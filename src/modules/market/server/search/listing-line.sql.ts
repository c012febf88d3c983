import { sql } from 'kysely';
import { insertRows, type Tx } from '#platform/database/server';
import type { Photo } from '#platform/pictures';
import { craftEverywhere, type CraftFact } from '../../product/craft-word.ts';
import type { Product, Told } from '../../product/product.ts';
import { coloursOf } from '../../search/colour.ts';
import { listingVocabulary, listingWords, type Listed } from '../../search/listing.ts';
import { marksOf } from '../../search/mark.ts';
import { longestSide } from '../../search/size.ts';
import { traitsOf } from '../../search/trait.ts';
import { countOnShelves, takeOffShelves } from './shelf.sql.ts';

/** Wide query: the lines of some things written anew; what is not on sale leaves the market. */
export async function replaceListings(
  tx: Tx,
  products: readonly Product[],
  sellers: ReadonlyMap<string, Told>,
  marks: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const ids = products.map(({ productId }) => productId);
  await takeOffShelves(tx, ids);
  const shown = products.filter(({ state }) => state === 'on-sale');
  await insertRows(
    tx,
    'market.listing',
    shown.map((product) => ({
      ...lineOf(product, sellers.get(product.organisationId) ?? NOBODY),
      traits: traitsOf({
        colours: coloursOf(product.facts.colours ?? []),
        longest: longestSide(product.facts),
        marks: marksOf(product.facts, marks.get(product.productId) ?? []),
      }),
    })),
  );
  await countOnShelves(tx, ids);
  const words = new Set(
    shown.flatMap((product) =>
      listingVocabulary(listedOf(product, sellers.get(product.organisationId) ?? NOBODY)),
    ),
  );
  const rows = [...words].toSorted().map((word) => ({ word }));
  await insertRows(tx, 'market.listing_word', rows, 'skip');
}

const NOBODY: Told = { fr: '', ar: '' };

/** Wide query: empties the market's lines, before they are written again. */
export async function clearListings(tx: Tx): Promise<void> {
  await sql`delete from market.listing`.execute(tx);
  await sql`delete from market.listing_word`.execute(tx);
}

function listedOf(product: Product, seller: Told): Listed {
  const { colours } = product.facts;
  const of = (fact: CraftFact) => craftEverywhere(fact, product.facts);
  const [materials, motifs, technique] = [of('materials'), of('motifs'), of('technique')];
  return {
    kind: product.kind,
    name: product.name,
    text: product.text,
    seller,
    communeCode: product.communeCode,
    ...(materials !== undefined && { materials }),
    ...(motifs !== undefined && { motifs }),
    ...(technique !== undefined && { technique }),
    ...(colours !== undefined && { colours }),
  };
}

function lineOf(product: Product, seller: Told) {
  const photo: Photo | undefined = product.photos[0];
  return {
    product_id: product.productId,
    organisation_id: product.organisationId,
    commune_code: product.communeCode,
    kind: product.kind,
    name_fr: product.name.fr,
    name_ar: product.name.ar,
    seller_fr: seller.fr,
    seller_ar: seller.ar,
    price_centimes: product.price,
    left_over: product.left,
    stock: product.stock,
    photo: photo === undefined ? null : JSON.stringify(photo),
    offered_at: product.offeredAt,
    words: listingWords(listedOf(product, seller)),
  };
}
