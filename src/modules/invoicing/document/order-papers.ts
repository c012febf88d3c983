import type { LineCount, OrderEvent, OrderMove } from '#modules/sales';
import type { Centimes } from '#platform/money';
import type { Credited } from './draft-credit.ts';

type Happened = Pick<OrderEvent, 'move' | 'at'>;

/** Goods change hands: the invoice is due (tax code, article 145-III). */
const SUPPLIES: readonly string[] = ['ship', 'hand-over'] satisfies readonly OrderMove[];
/** Goods or money come back: a credit note is due. */
const RETURNS: readonly string[] = [
  'not-taken',
  'take-back',
  'take-back-part',
  'settle-for-buyer',
  'settle-for-both',
] satisfies readonly OrderMove[];

/** The moment an order was supplied; undefined while its goods are in the store. */
export function supplyOf<Event extends Happened>(events: readonly Event[]): Event | undefined {
  return events.find(({ move }) => SUPPLIES.includes(move));
}

/** The moments after it from which something came back. */
export function returnsOf<Event extends Happened>(events: readonly Event[]): Event[] {
  const supplied = supplyOf(events);
  return supplied === undefined ? [] : events.filter(({ move }) => RETURNS.includes(move));
}

interface Came {
  readonly lines: readonly { readonly lineId: string; readonly returnable: boolean }[];
  /** What went back when both sides kept a part. */
  readonly givenBack: Centimes;
  /** What came back by it, line by line. */
  readonly counts: readonly LineCount[];
}

/** What came back by a move: what the money of the order did, so that papers and money tell one story. */
export function creditedBy(move: string, { lines, givenBack, counts }: Came): Credited {
  if (move === 'settle-for-both') return { what: 'amount', amount: givenBack };
  if (move === 'take-back-part')
    return { what: 'some', of: lines.map(({ lineId }) => countOf(counts, lineId)) };
  if (move !== 'take-back' || lines.every(({ returnable }) => returnable)) return { what: 'all' };
  return { what: 'lines', at: lines.flatMap(({ returnable }, at) => (returnable ? [at] : [])) };
}

function countOf(counts: readonly LineCount[], lineId: string): number {
  return counts.filter((one) => one.lineId === lineId).reduce((sum, { quantity }) => sum + quantity, 0);
}
