import { parseDirhams, type Centimes } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';
import { westernDigits } from '#platform/text';
import type { Day } from '#platform/time';
import type { CommissionPart } from './commission.ts';

/** What the house keeps of a sale, from a day on. A plan never touches orders placed before it. */
export interface CommissionPlan {
  readonly fromDay: Day;
  readonly parts: readonly CommissionPart[];
  readonly decidedAt: Date;
}

/** A share above this one would be a slip of the finger, or of the heart: 30 %. */
export const LARGEST_SHARE = 3_000;

/** A share as people type it: `3`, `2,5 %`; hundredths of a per cent. */
export function readShare(typed: string): Result<number, 'share-unreadable' | 'share-too-large'> {
  const text = westernDigits(typed).replace(/[\s\u00a0\u202f%٪]/g, '');
  const match = /^(\d{1,3})(?:[.,٫](\d{1,2}))?$/.exec(text);
  if (!match) return refused('share-unreadable', 'share');
  const share = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return share > LARGEST_SHARE
    ? refused('share-too-large', 'share', { most: LARGEST_SHARE / 100 })
    : ok(share);
}

interface Typed {
  readonly share: string;
  readonly floor: string;
  readonly ceiling: string;
}

export type PlanRefusal =
  | 'share-unreadable'
  | 'share-too-large'
  | 'amount-unreadable'
  | 'ceiling-below-floor';

/** The parts of a plan as typed: a share of the goods, never below a floor nor above a ceiling, both optional. */
export function readCommission({ share, floor, ceiling }: Typed): Result<CommissionPart[], PlanRefusal> {
  const basisPoints = readShare(share);
  if (!basisPoints.ok) return basisPoints;
  const least = bound(floor);
  if (least === 'unreadable') return refused('amount-unreadable', 'floor');
  const most = bound(ceiling);
  if (most === 'unreadable') return refused('amount-unreadable', 'ceiling');
  if (least !== undefined && most !== undefined && most < least)
    return refused('ceiling-below-floor', 'ceiling');
  return ok([
    {
      name: 'plate-forme',
      basisPoints: basisPoints.value,
      ...(least !== undefined && { floor: least }),
      ...(most !== undefined && { ceiling: most }),
    },
  ]);
}

function bound(typed: string): Centimes | 'unreadable' | undefined {
  if (typed === '') return undefined;
  const read = parseDirhams(westernDigits(typed));
  return read.ok ? read.value : 'unreadable';
}
