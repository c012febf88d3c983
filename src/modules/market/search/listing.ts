import { place, provinceCodeOf } from '#platform/territory';
import { vocabularyWords, weighedWords } from '#platform/text';
import { kindOf } from '../product/kind.ts';
import type { Told } from '../product/product.ts';
import { tradeWords } from './trade-word.ts';

/** What a search knows of a thing on sale. */
export interface Listed {
  readonly kind: string;
  readonly name: Told;
  readonly text: Told;
  readonly seller: Told;
  readonly communeCode: string;
  readonly materials?: string;
  readonly motifs?: string;
  readonly technique?: string;
  readonly colours?: readonly string[];
}

/** The words of a thing on sale, weighed: its names, what people call its kind, what is around it. */
export function listingWords(listed: Listed): string {
  return weighedWords(searchedOf(listed));
}

/** Its written words: a misspelt search is mended on them. */
export function listingVocabulary(listed: Listed): string[] {
  return vocabularyWords(searchedOf(listed));
}

function searchedOf({ kind, name, text, seller, communeCode, ...facts }: Listed) {
  const [commune, province] = [place(communeCode), place(provinceCodeOf(communeCode))];
  const colours = facts.colours?.join(' ');
  const of = [name.fr, name.ar, text.fr, text.ar, facts.materials, facts.motifs, facts.technique, colours];
  return {
    names: [name.fr, name.ar],
    kind: kindOf(kind).aliases,
    around: [
      ...of,
      seller.fr,
      seller.ar,
      commune?.nameFr,
      commune?.nameAr,
      province?.nameFr,
      province?.nameAr,
      ...tradeWords(of),
    ],
  };
}
