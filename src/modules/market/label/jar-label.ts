import type { Product, Told } from '../product/product.ts';

/** What a label says of what is in a jar (decree 2-12-389; the full list is to be checked). */
export const LABEL_MENTIONS = [
  'nameFr',
  'nameAr',
  'ingredients',
  'allergens',
  'net',
  'storage',
  'producer',
  'onssa',
  'batch',
  'best-before',
] as const;

export type LabelMention = (typeof LABEL_MENTIONS)[number];

/** A label with what is known; empty what is not. */
export interface JarLabel {
  readonly name: Told;
  readonly ingredients: string;
  readonly allergens: string;
  readonly netGrams?: number;
  readonly storage: string;
  /** Name and place of who made it. */
  readonly producer: Told;
  readonly place: string;
  readonly phone: string;
  readonly onssa: string;
  readonly batch: string;
  readonly bestBefore: string;
}

interface Made {
  readonly producer: Told;
  readonly place: string;
  readonly phone: string;
}

/** The label of a thing, with the batch and the day asked for it. */
export function jarLabel(
  { name, facts }: Pick<Product, 'name' | 'facts'>,
  made: Made,
  { batch = '', bestBefore = '' }: { readonly batch?: string; readonly bestBefore?: string },
): JarLabel {
  return {
    ...made,
    name,
    ingredients: facts.ingredients ?? '',
    allergens: facts.allergens ?? '',
    netGrams: facts.weightGrams,
    storage: facts.storage ?? '',
    onssa: facts.onssa ?? '',
    batch,
    bestBefore,
  };
}

/** What the label leaves to be filled in by hand: it is said on screen, and never made up. */
export function missingOnLabel(label: JarLabel): LabelMention[] {
  const known: Readonly<Record<LabelMention, boolean>> = {
    nameFr: label.name.fr !== '',
    nameAr: label.name.ar !== '',
    ingredients: label.ingredients !== '',
    allergens: label.allergens !== '',
    net: label.netGrams !== undefined,
    storage: label.storage !== '',
    producer: label.producer.fr !== '' || label.producer.ar !== '',
    onssa: label.onssa !== '',
    batch: label.batch !== '',
    'best-before': label.bestBefore !== '',
  };
  return LABEL_MENTIONS.filter((mention) => !known[mention]);
}
