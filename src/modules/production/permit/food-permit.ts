import type { OrganisationId } from '#platform/ids';
import type { Day } from '#platform/time';

/** What the food safety office gives who makes food: an authorisation, or an approval for some products. */
export const PERMIT_KINDS = ['authorisation', 'approval'] as const;

/**
 * The sanitary permit of a cooperative (law 28-07). Its number is written as it stands on the paper:
 * its form is to be checked. /
 */
export interface FoodPermit {
  readonly organisationId: OrganisationId;
  readonly communeCode: string;
  readonly kind: (typeof PERMIT_KINDS)[number];
  readonly number: string;
  readonly validUntil?: Day;
}

/** Whether a permit holds on a day. */
export function holds({ validUntil }: Pick<FoodPermit, 'validUntil'>, today: Day): boolean {
  return validUntil === undefined || validUntil >= today;
}
