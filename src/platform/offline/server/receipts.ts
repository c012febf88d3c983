import { z } from 'zod';
import type { ArrivalMark, Receipt } from '#platform/offline';
import type { Refused } from '#platform/result';
import type { FieldCommandRow } from './field-command.sql.ts';

const Kept = z
  .object({
    code: z.string(),
    field: z.string(),
    fields: z.record(z.string(), z.string()),
    detail: z.record(z.string(), z.unknown()),
    who: z.string(),
    since: z.string(),
    mark: z.enum(['clock', 'forced', 'clock-forced']),
  })
  .partial();
/** Letters read aloud over a bad line: the last of the id, which chance made. */
const LETTERS = 6;

/** The receipt of a command, the same each time it is asked for. */
export function receiptOf(row: Pick<FieldCommandRow, 'command_id' | 'outcome' | 'receipt'>): Receipt {
  const kept = Kept.safeParse(row.receipt);
  return {
    id: row.command_id,
    outcome: row.outcome,
    ...(row.outcome === 'received' && { number: row.command_id.slice(-LETTERS).toUpperCase() }),
    ...(kept.success && kept.data),
  };
}

export function refusalReceipt(refusal: Refused): Omit<Receipt, 'id' | 'mark'> {
  const { code, field, fields, detail } = refusal;
  return {
    outcome: 'refused',
    code,
    ...(field !== undefined && { field }),
    ...(fields !== undefined && { fields }),
    ...(detail !== undefined && { detail }),
  };
}

export function markOf(arrival: {
  readonly forced: boolean;
  readonly corrected: boolean;
}): ArrivalMark | undefined {
  if (arrival.forced) return arrival.corrected ? 'clock-forced' : 'forced';
  return arrival.corrected ? 'clock' : undefined;
}
