import type { OrganisationId } from '#platform/ids';
import { ok, refused, type Result } from '#platform/result';
import { westernDigits } from '#platform/text';
import type { Day } from '#platform/time';

/** What the cooperative keeps of each sale before its makers share the rest, as its assembly decided. */
export interface ShareRule {
  readonly organisationId: OrganisationId;
  readonly communeCode: string;
  readonly fromDay: Day;
  /** Hundredths of a per cent: 1,000 is 10 %. */
  readonly keptBasisPoints: number;
  /** Who decided, and when: "assemblée du 12 janvier". */
  readonly decidedBy: string;
}

/** The rule of a day: the latest that had begun. */
export function ruleOn<Rule extends Pick<ShareRule, 'fromDay'>>(
  rules: readonly Rule[],
  day: Day,
): Rule | undefined {
  return rules
    .filter(({ fromDay }) => fromDay <= day)
    .toSorted((a, b) => (a.fromDay < b.fromDay ? 1 : -1))[0];
}

const PER_CENT = /^\d{1,3}(\.\d{1,2})?$/;

/** A part in a hundred as typed: `10`, `12,5`, `١٠`. */
export function readPerCent(typed: string): Result<number, 'per-cent-unreadable'> {
  const text = westernDigits(typed)
    .replace(/[\s\u00a0\u202f%٪]/g, '')
    .replace(/[,٫]/, '.');
  const points = Math.round(Number(text) * 100);
  return PER_CENT.test(text) && points <= 10_000 ? ok(points) : refused('per-cent-unreadable', 'kept');
}
