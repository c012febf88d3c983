import { ownWords } from './craft-word.ts';
import { kindOf } from './kind.ts';
import type { Product } from './product.ts';

/** A thing as the boxes of its full form show it, to be changed. */
export function typedProduct({ name, text, price, kind, facts }: Product): Readonly<Record<string, string>> {
  const centimetres = (millimetres: number | undefined) =>
    millimetres === undefined ? '' : String(millimetres / 10).replace('.', ',');
  const counted = (number: number | undefined) => (number === undefined ? '' : String(number));
  return {
    kind,
    nameFr: name.fr,
    nameAr: name.ar,
    textFr: text.fr,
    textAr: text.ar,
    price: (price / 100).toFixed(price % 100 === 0 ? 0 : 2).replace('.', ','),
    technique: ownWords('technique', facts),
    materials: ownWords('materials', facts),
    motifs: ownWords('motifs', facts),
    colours: facts.colours?.join(', ') ?? '',
    care: facts.care ?? '',
    ingredients: facts.ingredients ?? '',
    allergens: facts.allergens ?? '',
    storage: facts.storage ?? '',
    onssa: facts.onssa ?? '',
    hsCode: facts.hsCode ?? kindOf(kind).hs ?? '',
    stampGrade: facts.stampGrade ?? '',
    stampNumber: facts.stampNumber ?? '',
    length: centimetres(facts.lengthMillimetres),
    width: centimetres(facts.widthMillimetres),
    weight: counted(facts.weightGrams),
    knots: counted(facts.knotsPerSquareDecimetre),
    days: counted(facts.daysOfWork),
  };
}
