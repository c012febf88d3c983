import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { productChanged } from '../../facts.ts';
import { maySell } from '../../permissions.ts';
import { readPrice } from '../../product/price.ts';
import type { ProductFacts } from '../../product/product.ts';
import { promisesToHeal } from '../../review/review.ts';
import { DescriptionTyped, KindTyped } from '../../typed-input.ts';
import { keepReviews } from '../review/keep-reviews.ts';
import { lockProduct, saveProduct } from './product.sql.ts';

/** Tells more of a thing, or corrects it: its names and texts, how it was made, its price. */
export const describeProduct = changes({
  name: 'market.describe-product',
  input: z.object({
    cooperative: z.uuid(),
    product: z.uuid(),
    version: z.coerce.number().int(),
    kind: KindTyped,
    price: z.string().max(40, 'too-long'),
    ...DescriptionTyped,
  }),
  on: (tx, asked) => lockProduct(tx, asked),
  may: (actor, product) => maySell(actor, product),

  async run(work, product, { kind, price: typed, version, ...told }) {
    const { tx, announce } = work;
    if (version !== product.version) return refused('stale');
    const price = readPrice(typed);
    if (!price.ok) return price;
    const missing = product.state === 'on-sale' ? missingIn(told) : undefined;
    if (missing !== undefined) return missing;
    const name = { fr: told.nameFr, ar: told.nameAr };
    const text = { fr: told.textFr, ar: told.textAr };
    if (promisesToHeal(name)) return refused('name-promises-cure', 'nameFr');
    await keepReviews(work, product, { name, text });
    const saved = await saveProduct(tx, product, {
      kind,
      price: price.value,
      name,
      text,
      facts: factsOf(told),
    });
    announce(productChanged(product.organisationId, product.productId));
    return ok({
      organisationId: product.organisationId,
      communeCode: product.communeCode,
      product: product.productId,
      version: saved.version,
    });
  },
});

/** What is on sale is told in French and in Arabic, name and text. */
function missingIn({ nameFr, nameAr, textFr, textAr }: Told) {
  if (nameFr === '') return refused('name-missing', 'nameFr');
  if (nameAr === '') return refused('name-missing', 'nameAr');
  if (textFr === '') return refused('text-missing', 'textFr');
  if (textAr === '') return refused('text-missing', 'textAr');
  return undefined;
}

type Told = z.infer<z.ZodObject<typeof DescriptionTyped>>;

function factsOf(told: Told): ProductFacts {
  const colours = told.colours
    ?.split(/[,،;]/)
    .map((colour) => colour.trim())
    .filter((colour) => colour !== '');
  const facts = {
    technique: told.technique,
    materials: told.materials,
    motifs: told.motifs,
    techniqueCodes: told.techniqueCodes,
    materialCodes: told.materialCodes,
    motifCodes: told.motifCodes,
    colours,
    lengthMillimetres: told.length,
    widthMillimetres: told.width,
    weightGrams: told.weight,
    knotsPerSquareDecimetre: told.knots,
    daysOfWork: told.days,
    stampGrade: told.stampGrade,
    stampNumber: told.stampNumber,
    care: told.care,
    ingredients: told.ingredients,
    allergens: told.allergens,
    storage: told.storage,
    onssa: told.onssa,
    hsCode: told.hsCode,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''));
}
