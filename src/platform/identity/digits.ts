import { westernDigits } from '#platform/text';

/** A text with Western digits and without spaces, as codes and numbers are typed on a phone. */
export function readDigits(text: string): string {
  return westernDigits(text).replace(/[\s\u200e\u200f\u2066-\u2069]+/g, '');
}
