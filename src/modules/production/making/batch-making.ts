import { centimes, share } from '#platform/money';
import { HUNDRED, makingAt, partsOf, type Maker, type Making, type Unit } from './making.ts';

/** Who made something, and in what their work is counted. */
export type Made = Pick<Making, 'unit' | 'makers'>;

/** Some of a batch. */
export interface OfBatch {
  readonly batchId: string;
  readonly quantity: number;
}

interface Asked {
  readonly at: Date;
  readonly batches?: readonly OfBatch[];
}

/**
 * Who made a thing, or some of certain batches of it, as told by an instant: a batch by who made it, when
 * that was said of it, by the makers of the thing otherwise. Of several batches made by different people,
 * each is counted by how many are of it. Unknown of one batch, unknown.
 */
export function makingFor(told: readonly Making[], { at, batches = [] }: Asked): Made | undefined {
  const ofThing = makingAt(
    told.filter(({ batchId }) => batchId === undefined),
    at,
  );
  if (batches.length === 0) return ofThing;
  const parts = batches.map(({ batchId, quantity }) => {
    const own = told.filter((one) => one.batchId === batchId);
    return { made: makingAt(own, at) ?? ofThing, quantity };
  });
  const first = parts[0]?.made;
  return parts.every(({ made }) => made === first) ? first : blended(parts);
}

interface Part {
  readonly made: Made | undefined;
  readonly quantity: number;
}

/** Several batches by different people: each one's part in a hundred of all of it. */
function blended(parts: readonly Part[]): Made | undefined {
  const weight = new Map<string, number>();
  for (const { made, quantity } of parts) {
    if (made === undefined) return undefined;
    for (const { memberId, basisPoints } of partsOf(made.makers))
      weight.set(memberId, (weight.get(memberId) ?? 0) + basisPoints * quantity);
  }
  const shares = share(centimes(HUNDRED), [...weight.values()]);
  const makers: Maker[] = [...weight.keys()].map((memberId, at) => ({
    memberId,
    tenths: Number(shares[at] ?? 0),
  }));
  const unit: Unit = 'parts';
  return { unit, makers: makers.filter(({ tenths }) => tenths > 0) };
}
