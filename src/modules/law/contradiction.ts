import type { ParameterCode } from './parameter.ts';

/** How the numbers of one day may deny each other. */
export type Contradiction =
  | 'share-above-capital'
  | 'members-shares-above-capital'
  | 'master-before-craft'
  | 'deposit-after-payment'
  | 'dormant-before-active';

const DAYS_A_YEAR = 365;

/** What two numbers in force on the same day make impossible, or nothing. */
export function contradictionOf(
  value: (code: ParameterCode) => number | undefined,
): Contradiction | undefined {
  const of = (code: ParameterCode) => value(code) ?? 0;
  if (of('smallest-share') > of('smallest-capital')) return 'share-above-capital';
  if (of('fewest-members') * of('smallest-share') > of('smallest-capital'))
    return 'members-shares-above-capital';
  if (of('craft-master-practice') < of('craft-practice')) return 'master-before-craft';
  if (of('payment-within') > 0 && of('cash-deposit-within') > of('payment-within') * DAYS_A_YEAR)
    return 'deposit-after-payment';
  if (of('active-within') > 0 && of('dormant-within') <= of('active-within')) return 'dormant-before-active';
  return undefined;
}
