import { westernDigits } from '#platform/text';

const FORM = /^\d{15}$/;

/**
 * The common number of a business, as it is typed: fifteen digits, in groups or not. Its digits follow no
 * rule that is published.
 */
export function iceTyped(text: string): string | undefined {
  const digits = westernDigits(text).replace(/[\s.-]/g, '');
  return FORM.test(digits) ? digits : undefined;
}
