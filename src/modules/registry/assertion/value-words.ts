import { centimes } from '#platform/money';
import { place, placeName } from '#platform/territory';
import type { Words } from '#platform/text';
import { isCount, type Attribute } from './attribute.ts';

/** A value in words, as the attribute wants it: a commune by its name, a capital in dirhams. */
export function valueWords(words: Words, attribute: Attribute, value: string): string {
  if (isCount(attribute)) return words.n(Number(value));
  switch (attribute) {
    case 'capital':
      return words.money(centimes(Number(value)));
    case 'communeCode':
      return place(value) === undefined ? value : placeName(value, words.locale);
    case 'sector':
      return words.t(`registry.sector.${value}`);
    case 'state':
      return words.t(`registry.state.${value}`);
    default:
      return value;
  }
}
