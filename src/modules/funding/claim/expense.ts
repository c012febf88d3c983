import { foldName } from '#platform/text';
import type { Id } from '#platform/ids';
import type { Centimes } from '#platform/money';
import type { Day } from '#platform/time';

export interface Expense {
  readonly expenseId: Id<'expense'>;
  readonly claimId: string;
  readonly line: string;
  /** The common identifier of the enterprise, when the invoice bears one. */
  readonly ice?: string;
  readonly supplier: string;
  readonly invoice: string;
  readonly invoiceDay: Day;
  readonly amount: Centimes;
  /** The funder who bears it alone; without one, all bear it as they paid. */
  readonly earmarked?: string;
  readonly fileId: string;
  readonly fileHash: string;
  /** What finance accepted of it. */
  readonly accepted?: Centimes;
  /** A case stands open on it: somebody used it before. */
  readonly inCase?: true;
}

/** The common identifier of an enterprise: fifteen digits. */
export const ICE = /^\d{15}$/;

/**
 * What makes an invoice the same invoice, whoever shows it and however it is written: who sold (the number,
 * else the name), which number, when, how much.
 */
export function invoiceKey({
  ice,
  supplier,
  invoice,
  invoiceDay,
  amount,
}: Pick<Expense, 'ice' | 'supplier' | 'invoice' | 'invoiceDay' | 'amount'>): string {
  const number = invoice
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^0+(?=.)/, '');
  return ['invoice', ice ?? foldName(supplier).replace(/\s+/g, ' '), number, invoiceDay, amount].join('|');
}

export function fileKey({ fileHash }: Pick<Expense, 'fileHash'>): string {
  return `file|${fileHash}`;
}
