import { centimes, plus, share, times, type Centimes } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';
import type { OrderLine } from './order-line.ts';
import type { OrderMove } from './order.ts';

/** So many of a line: asked back, or come back. */
export interface LineCount {
  readonly lineId: string;
  readonly quantity: number;
}

/** So many of each line, as somebody chose or counted them. */
export type Counts = Readonly<Record<string, number>>;

type Counted = Pick<OrderLine, 'quantity' | 'returned'>;
type Returnable = Counted & Pick<OrderLine, 'lineId' | 'returnable' | 'askedBack'>;

/** How many of a line stay with who bought them. */
export function leftOf({ quantity, returned = 0 }: Counted): number {
  return quantity - returned;
}

/** What the lines of an order still are, counted. */
export function leftLines(
  lines: readonly Pick<Returnable, 'lineId' | 'quantity' | 'returned'>[],
): LineCount[] {
  return lines.map((line) => ({ lineId: line.lineId, quantity: leftOf(line) })).filter(isSome);
}

/** What of an order its buyer may still change her mind about. */
export function mayComeBack(lines: readonly Returnable[]): LineCount[] {
  return leftLines(lines.filter(({ returnable }) => returnable));
}

/** What somebody paid for so many of some lines; what is delivered with them is not among it. */
export function worthOf(
  lines: readonly Pick<OrderLine, 'lineId' | 'price'>[],
  counts: readonly LineCount[],
): Centimes {
  return counts.reduce((sum, { lineId, quantity }) => {
    const price = lines.find((line) => line.lineId === lineId)?.price;
    return price === undefined ? sum : plus(sum, times(price, quantity));
  }, centimes(0));
}

/** What the house keeps of what stays sold of a line: in proportion, to the centime. */
export function keptOfLine(line: Counted & Pick<OrderLine, 'commissionSum' | 'commissionTax'>): {
  readonly commission: Centimes;
  readonly tax: Centimes;
} {
  const parts = [leftOf(line), line.returned ?? 0];
  const of = (amount: Centimes) => share(amount, parts)[0] ?? centimes(0);
  return { commission: of(line.commissionSum), tax: of(line.commissionTax) };
}

export type ReturnRefusal =
  | 'nothing-returnable'
  | 'nothing-chosen'
  | 'above-line'
  | 'nothing-came-back'
  | 'above-asked';

interface Asked {
  readonly move: OrderMove;
  readonly counts?: Counts | undefined;
}

interface Returning {
  /** The move that is made: a part taken back is one of its own. */
  readonly move: OrderMove;
  readonly lines: readonly LineCount[];
}

/**
 * What a move sends or takes back, line by line. Who asks chooses among what she may change her mind about,
 * and without a choice asks for all of it; who takes back counts no more than was asked. When something
 * stays sold, only a part of the order comes back.
 */
export function returningBy(
  lines: readonly Returnable[],
  { move, counts }: Asked,
): Result<Returning, ReturnRefusal> {
  if (move === 'ask-return') {
    const asked = askedOf(lines, counts);
    return asked.ok ? ok({ move, lines: asked.value }) : asked;
  }
  if (move === 'settle-for-buyer') return ok({ move, lines: leftLines(lines) });
  if (move !== 'take-back' && move !== 'take-back-part') return ok({ move, lines: [] });
  const came = cameOf(lines, counts);
  if (!came.ok) return came;
  const all = isWhole(lines, came.value);
  return ok({ move: all ? 'take-back' : 'take-back-part', lines: came.value });
}

/** Whether so many of some lines are all that an order still is. */
export function isWhole(
  lines: readonly Pick<Returnable, 'lineId' | 'quantity' | 'returned'>[],
  counts: readonly LineCount[],
): boolean {
  return total(leftLines(lines)) <= total(counts);
}

function askedOf(
  lines: readonly Returnable[],
  counts: Counts | undefined,
): Result<LineCount[], 'nothing-returnable' | 'nothing-chosen' | 'above-line'> {
  const may = mayComeBack(lines);
  if (may.length === 0) return refused('nothing-returnable');
  if (counts === undefined) return ok(may);
  const chosen = countsIn(counts);
  if (chosen.length === 0) return refused('nothing-chosen', boxOf(may[0]));
  const above = firstAbove(chosen, may);
  return above === undefined ? ok(chosen) : refused('above-line', boxOf(above));
}

function cameOf(
  lines: readonly Returnable[],
  counts: Counts | undefined,
): Result<LineCount[], 'nothing-came-back' | 'above-asked'> {
  const asked = askedBack(lines);
  if (counts === undefined) return asked.length === 0 ? refused('nothing-came-back') : ok(asked);
  const came = countsIn(counts);
  if (came.length === 0) return refused('nothing-came-back', boxOf(asked[0]));
  const above = firstAbove(came, asked);
  return above === undefined ? ok(came) : refused('above-asked', boxOf(above));
}

/** What is asked back; of an order that asked before lines could be chosen, all she may send back. */
export function askedBack(lines: readonly Returnable[]): LineCount[] {
  const asked = lines.map(({ lineId, askedBack: quantity = 0 }) => ({ lineId, quantity })).filter(isSome);
  return asked.length > 0 ? asked : mayComeBack(lines);
}

function firstAbove(counts: readonly LineCount[], within: readonly LineCount[]): LineCount | undefined {
  return counts.find(
    ({ lineId, quantity }) => quantity > (within.find((one) => one.lineId === lineId)?.quantity ?? 0),
  );
}

/** The field of a form in which a line is counted. */
export function boxOf(line: Pick<LineCount, 'lineId'> | undefined): string {
  return `count-${line?.lineId ?? ''}`;
}

function countsIn(counts: Counts): LineCount[] {
  return Object.entries(counts)
    .map(([lineId, quantity]) => ({ lineId, quantity }))
    .filter(isSome);
}

function isSome({ quantity }: LineCount): boolean {
  return quantity > 0;
}

function total(counts: readonly LineCount[]): number {
  return counts.reduce((sum, { quantity }) => sum + quantity, 0);
}
