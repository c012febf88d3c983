import type { Outcome } from './receipt.ts';

/** A command the server knows of a device and has not settled, or one that has just arrived. */
export interface Arrived {
  readonly id: string;
  readonly sequence: number;
  readonly arrivedAt: Date;
}

export interface Plan<Row extends Arrived> {
  /** What is performed now, in this order. */
  readonly perform: readonly (Row & { readonly forced: boolean })[];
  /** What is kept until an earlier one arrives. */
  readonly hold: readonly Row[];
  /** The number expected next. */
  readonly next: number;
}

/** An earlier command that did not come in five days is no longer waited for. */
export const HELD_FOR_MS = 5 * 24 * 3_600_000;

/**
 * What to perform of everything known and unsettled of one device, in its order. A hole holds back what
 * comes after it, for five days; then it is done all the same, with a mark. A number already passed (a phone
 * brought back from a copy) is never a reason to lose a command: it is done in its turn.
 */
export function planArrivals<Row extends Arrived>(
  rows: readonly Row[],
  { next, now }: { readonly next: number; readonly now: Date },
): Plan<Row> {
  const inOrder = rows.toSorted((a, b) => a.sequence - b.sequence || (a.id < b.id ? -1 : 1));
  const perform: (Row & { forced: boolean })[] = [];
  const hold: Row[] = [];
  let expected = next;
  for (const row of inOrder) {
    const waited = now.getTime() - row.arrivedAt.getTime();
    const isGap = row.sequence > expected;
    if (hold.length > 0 || (isGap && waited < HELD_FOR_MS)) {
      hold.push(row);
      continue;
    }
    perform.push({ ...row, forced: isGap });
    expected = Math.max(expected, row.sequence + 1);
  }
  return { perform, hold, next: expected };
}

/**
 * Whether a command has to wait for the one it builds on. Refused, that one takes it along until its author
 * corrects it or takes it back. Proposed to another person, it does not: what follows is proposed with it.
 */
export function waitsForEarlier(after: string | undefined, known: ReadonlyMap<string, Outcome>): boolean {
  const earlier = after === undefined ? undefined : known.get(after);
  return earlier === 'refused' || earlier === 'held';
}
