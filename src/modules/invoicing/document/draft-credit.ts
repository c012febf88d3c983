import { centimes, minus, plus, share, type Centimes } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';
import { billed, type Billed } from './draft-invoice.ts';
import type { InvoiceLine } from './invoice.ts';

/**
 * What is taken back: all that is left, some goods whole (with delivery or without), so many of each line,
 * so many of an invoice of one line, a part of the price.
 */
export type Credited =
  | { readonly what: 'all' }
  | { readonly what: 'lines'; readonly at: readonly number[] }
  | { readonly what: 'some'; readonly of: readonly number[] }
  | { readonly what: 'pieces'; readonly quantity: number; readonly amount: Centimes }
  | { readonly what: 'amount'; readonly amount: Centimes };

type Lines = readonly InvoiceLine[];

/** What of each line of an invoice no credit note took back yet. */
export function leftOf(invoice: Lines, credits: Lines): Centimes[] {
  return invoice.map(({ gross }, at) =>
    minus(
      gross,
      credits.filter(({ of }) => of === at).reduce((sum, one) => plus(sum, one.gross), centimes(0)),
    ),
  );
}

/** The lines of a credit note: never more than what is left of its invoice, line by line. */
export function draftCredit(
  invoice: Lines,
  credits: Lines,
  asked: Credited,
): Result<Billed, 'nothing-to-credit' | 'credit-above-invoice'> {
  const left = leftOf(invoice, credits);
  const all = left.reduce((sum, one) => plus(sum, one), centimes(0));
  if ('amount' in asked && asked.amount > all) return refused('credit-above-invoice');
  const parts = partsOf(asked, invoice, left);
  const lines = invoice.flatMap((line, of) => {
    const gross = parts[of] ?? centimes(0);
    if (gross <= 0) return [];
    const taken = lineOf(line, { of, gross });
    const quantity = piecesOf(asked, of);
    return [quantity === undefined ? taken : { ...taken, kind: line.kind, quantity }];
  });
  return lines.length === 0 ? refused('nothing-to-credit') : ok(billed(lines, credits));
}

/** How many pieces of a line are taken back, where it is counted in pieces. */
function piecesOf(asked: Credited, at: number): number | undefined {
  if (asked.what === 'pieces') return asked.quantity;
  return asked.what === 'some' ? asked.of[at] : undefined;
}

function partsOf(asked: Credited, invoice: Lines, left: readonly Centimes[]): readonly Centimes[] {
  if (asked.what === 'all') return left;
  if (asked.what === 'some')
    return invoice.map((line, at) => {
      const pieces = Math.min(asked.of[at] ?? 0, line.quantity);
      const worth = (line.gross / line.quantity) * pieces;
      return centimes(Math.min(worth, left[at] ?? 0));
    });
  if ('amount' in asked) return share(asked.amount, left);
  return left.map((one, at) => (asked.at.includes(at) ? one : centimes(0)));
}

/** A line taken back whole keeps its quantity; a part of its price is a reduction. */
function lineOf(line: InvoiceLine, { of, gross }: { readonly of: number; readonly gross: Centimes }) {
  const { net: _, ...rest } = line;
  if (gross === line.gross) return { ...rest, of };
  return { ...rest, kind: 'reduction' as const, quantity: 1, gross, of };
}
