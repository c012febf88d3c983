import type { Id, OrganisationId } from '#platform/ids';
import { centimes, share } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';
import { westernDigits } from '#platform/text';

/** What work is counted in: days at the loom, knots tied, kilos pressed or rolled, or parts in a hundred. */
export const UNITS = ['days', 'knots', 'kilos', 'parts'] as const;

export type Unit = (typeof UNITS)[number];

/** Somebody who made a thing, and how much of it, in tenths of the unit. */
export interface Maker {
  readonly memberId: string;
  readonly tenths: number;
}

/** Who made a thing, or a batch of it, as told once. A later telling takes its place and alters nothing. */
export interface Making {
  readonly organisationId: OrganisationId;
  readonly makingId: Id<'making'>;
  readonly communeCode: string;
  readonly productId: string;
  /** Of which batch; of the thing itself otherwise. */
  readonly batchId?: string;
  readonly unit: Unit;
  readonly makers: readonly Maker[];
  readonly toldAt: Date;
}

/** More than this made no single thing. */
export const MOST_MAKERS = 60;

const AMOUNT = /^\d{1,8}([.,٫]\d)?$/;

/** How much somebody made, as typed in whichever digits, in tenths; nothing typed is no part. */
export function readWork(typed: string, unit: Unit): Result<number, 'work-unreadable' | 'knots-whole'> {
  const text = westernDigits(typed).replace(/[\s\u00a0\u202f]/g, '');
  if (text === '') return ok(0);
  if (!AMOUNT.test(text)) return refused('work-unreadable');
  const tenths = Math.round(Number(text.replace(/[,٫]/, '.')) * 10);
  if (unit === 'knots' && tenths % 10 !== 0) return refused('knots-whole');
  return ok(tenths);
}

/** A hundred parts, in tenths. */
export const HUNDRED = 1_000;

export type MakersRefusal = 'nobody-made-it' | 'too-many-makers' | 'parts-not-whole';

/** Who made it, as far as somebody did something; refused when nobody did, too many, or not all of it. */
export function makersOf(told: readonly Maker[], unit: Unit): Result<readonly Maker[], MakersRefusal> {
  const makers = told.filter(({ tenths }) => tenths > 0);
  if (makers.length === 0) return refused('nobody-made-it');
  const sum = makers.reduce((all, { tenths }) => all + tenths, 0);
  if (unit === 'parts' && sum !== HUNDRED)
    return refused('parts-not-whole', undefined, { sum: String(sum / 10).replace('.', ',') });
  return makers.length > MOST_MAKERS
    ? refused('too-many-makers', undefined, { most: MOST_MAKERS })
    : ok(makers);
}

/** All of a thing, in hundredths of a per cent. */
const WHOLE = 10_000;

/** Each maker's part of the whole by her work, in hundredths of a per cent: together always all of it. */
export function partsOf(makers: readonly Maker[]): (Maker & { readonly basisPoints: number })[] {
  const parts = share(
    centimes(makers.length === 0 ? 0 : WHOLE),
    makers.map(({ tenths }) => tenths),
  );
  return makers.map((maker, at) => ({ ...maker, basisPoints: Number(parts[at] ?? 0) }));
}

/**
 * Who made a thing when it was ordered: what had been told by then. Told later only, the first telling
 * counts: the work was done before it was sold.
 */
export function makingAt(told: readonly Making[], at: Date): Making | undefined {
  const sorted = told.toSorted((a, b) => a.toldAt.getTime() - b.toldAt.getTime());
  return sorted.findLast(({ toldAt }) => toldAt <= at) ?? sorted[0];
}
