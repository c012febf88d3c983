import type { SoldBatch } from '#modules/market';

/** One of those who made a thing: her part of the work. Her name is asked of her consent, never kept here. */
export interface LineMaker {
  readonly memberId: string;
  /** Her work, in tenths of the unit. */
  readonly tenths: number;
  /** Her part of the whole, in hundredths of a per cent: those of all makers are 10,000 together. */
  readonly basisPoints: number;
  /** Whether she had agreed to be named on that day. */
  readonly agreed: boolean;
}

/** Who made the thing of a line: as told on the day it was ordered, or once it was made to order. */
export interface LineMaking {
  readonly unit: 'days' | 'knots' | 'kilos' | 'parts';
  readonly makers: readonly LineMaker[];
}

/** Of which batch a line is, with its date: as it was kept for the buyer. */
export interface LineBatch extends SoldBatch {
  /** When the batch was called back, and why: nothing of it leaves any more. */
  readonly recalledAt?: string;
  readonly why?: string;
}

/** A line, as far as its batches matter. */
export interface Batched {
  readonly batches?: readonly Pick<LineBatch, 'recalledAt'>[];
}

/** Whether something in an order is of a batch that was called back. */
export function holdsRecalled(lines: readonly Batched[]): boolean {
  return lines.some(({ batches = [] }) => batches.some(({ recalledAt }) => recalledAt !== undefined));
}
