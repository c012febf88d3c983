import { place, provinceCodeOf } from '#platform/territory';
import { vocabularyWords, weighedWords } from '#platform/text';
import { kindOf } from '../product/kind.ts';
import type { Told } from '../product/product.ts';

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
}

/** The words of a thing on sale, weighed: its names and what people call its kind, then what is around it. */
export function listingWords(listed: Listed): string {
  return weighedWords(searchedOf(listed));
}

/** Its written words: a misspelt search is mended on them. */
export function listingVocabulary(listed: Listed): string[] {
  return vocabularyWords(searchedOf(listed));
}

function searchedOf({ kind, name, text, seller, communeCode, materials, motifs, technique }: Listed) {
  const [commune, province] = [place(communeCode), place(provinceCodeOf(communeCode))];
  return {
    names: [name.fr, name.ar, ...kindOf(kind).aliases],
    around: [
      text.fr,
      text.ar,
      seller.fr,
      seller.ar,
      materials,
      motifs,
      technique,
      commune?.nameFr,
      commune?.nameAr,
      province?.nameFr,
      province?.nameAr,
    ],
  };
}
