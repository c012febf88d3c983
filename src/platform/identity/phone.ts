import { readDigits } from './digits.ts';

declare const brand: unique symbol;

/** A Moroccan number in its international form, `+212` and nine digits. */
export type Phone = string & { readonly [brand]: 'phone' };

const FORM = /^(?:\+212|00212|212)?\(?0?\)?([5-8]\d{8})$/;

/**
 * The number a text names, however it was typed (`06 12-34.56 78`, `00212 6…`, Arabic digits), or undefined.
 */
export function parsePhone(text: string): Phone | undefined {
  const national = FORM.exec(readDigits(text).replace(/[-./]/g, ''))?.[1];
  return national === undefined ? undefined : (`+212${national}` as Phone);
}
