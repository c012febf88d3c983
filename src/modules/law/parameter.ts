/** What a number of the law counts. */
export const UNITS = [
  'members',
  'cooperatives',
  'centimes',
  'per-mille',
  'days',
  'months',
  'years',
  'calendar-year',
] as const;
export type Unit = (typeof UNITS)[number];

/** `verified`: read in a public text. `to-be-checked`: known, not read; a jurist must look. */
export const MARKS = ['verified', 'to-be-checked'] as const;
export type Mark = (typeof MARKS)[number];

interface Definition {
  readonly unit: Unit;
  /** Values beyond these are slips of the keyboard, whatever the law becomes. */
  readonly least: number;
  readonly most: number;
}

/** The numbers of the law that Twiza judges by. Which value each has is a row, with its day and article. */
export const PARAMETERS = {
  'fewest-members': { unit: 'members', least: 1, most: 1000 },
  'fewest-in-union': { unit: 'cooperatives', least: 2, most: 100 },
  'adult-age': { unit: 'years', least: 15, most: 30 },
  'smallest-capital': { unit: 'centimes', least: 0, most: 100_000_000 },
  'smallest-share': { unit: 'centimes', least: 1, most: 10_000_000 },
  'paid-at-subscription': { unit: 'per-mille', least: 0, most: 1000 },
  'payment-within': { unit: 'years', least: 0, most: 20 },
  'cash-deposit-within': { unit: 'days', least: 1, most: 365 },
  'arrears-notice': { unit: 'months', least: 1, most: 24 },
  'duration-at-most': { unit: 'years', least: 1, most: 999 },
  'name-answer-within': { unit: 'days', least: 1, most: 365 },
  'name-valid-for': { unit: 'months', least: 1, most: 60 },
  'deposit-receipt-within': { unit: 'days', least: 1, most: 365 },
  'registration-within': { unit: 'days', least: 1, most: 365 },
  'central-register-within': { unit: 'days', least: 1, most: 365 },
  'assembly-within': { unit: 'months', least: 1, most: 24 },
  'yearly-filing-within': { unit: 'days', least: 1, most: 365 },
  'yearly-reminder-first': { unit: 'days', least: 1, most: 365 },
  'yearly-reminder-last': { unit: 'days', least: 0, most: 365 },
  'active-within': { unit: 'months', least: 1, most: 600 },
  'dormant-within': { unit: 'months', least: 1, most: 600 },
  'difficulty-heard-for': { unit: 'months', least: 1, most: 600 },
  'auditor-above': { unit: 'centimes', least: 0, most: 100_000_000_000 },
  'craft-practice': { unit: 'years', least: 0, most: 50 },
  'craft-master-practice': { unit: 'years', least: 0, most: 50 },
  'sole-trade-turnover': { unit: 'centimes', least: 0, most: 1_000_000_000 },
  'sole-services-turnover': { unit: 'centimes', least: 0, most: 1_000_000_000 },
  'withdrawal-within': { unit: 'days', least: 0, most: 365 },
  'made-to-order-withdrawal': { unit: 'days', least: 0, most: 365 },
  'return-sent-within': { unit: 'days', least: 1, most: 365 },
  'refund-within': { unit: 'days', least: 1, most: 365 },
  'trade-terms-unsaid': { unit: 'days', least: 0, most: 365 },
  'trade-terms-at-most': { unit: 'days', least: 0, most: 365 },
  'vat-standard': { unit: 'per-mille', least: 0, most: 1000 },
  'vat-abroad': { unit: 'per-mille', least: 0, most: 1000 },
  'earliest-registration': { unit: 'calendar-year', least: 1800, most: 2100 },
} as const satisfies Record<string, Definition>;

export type ParameterCode = keyof typeof PARAMETERS;

export const PARAMETER_CODES: readonly ParameterCode[] = Object.keys(PARAMETERS).filter(isParameterCode);

export function isParameterCode(text: string): text is ParameterCode {
  return Object.hasOwn(PARAMETERS, text);
}

export function definitionOf(code: ParameterCode): Definition {
  return PARAMETERS[code];
}
