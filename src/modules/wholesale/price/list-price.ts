import type { Id, OrganisationId } from '#platform/ids';
import type { Centimes } from '#platform/money';
import type { Day } from '#platform/time';
import type { BuyerGroup } from '../customer/customer.ts';
import type { PackKind } from '../deal/pack.ts';

/** What a cooperative asks of a group of buyers for a thing, from a day until the next version. */
export interface ListPrice {
  readonly organisationId: OrganisationId;
  readonly priceId: Id<'list-price'>;
  readonly productId: string;
  readonly group: BuyerGroup;
  readonly from: Day;
  readonly price: Centimes;
  /** The fewest sold at this price. */
  readonly minimum: number;
  /** How many a pack holds. */
  readonly pack: number;
  readonly packKind: PackKind;
  readonly gtin: string;
  /** From this day on it is no longer sold to the group. */
  readonly ended: boolean;
}

/** The price of a day among its versions: the latest begun, unless that one ended it. */
export function priceOn<Version extends Pick<ListPrice, 'from' | 'ended'>>(
  versions: readonly Version[],
  day: Day,
): Version | undefined {
  const begun = versions.filter(({ from }) => from <= day);
  const last = begun.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
  return last === undefined || last.ended ? undefined : last;
}

/** What stands on a day, of every thing and group. */
export function pricesOn(versions: readonly ListPrice[], day: Day): ListPrice[] {
  const groups = Map.groupBy(versions, ({ productId, group }) => `${productId} ${group}`);
  return [...groups.values()].flatMap((all) => priceOn(all, day) ?? []);
}
