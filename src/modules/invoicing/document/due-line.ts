import type { Told } from '#modules/market';
import type { Age } from '#modules/wholesale';
import type { Centimes } from '#platform/money';
import type { Day } from '#platform/time';

/** What a business still owes of a lot it accepted, with the invoice it has of it. */
export interface DueLine {
  readonly organisationId: string;
  readonly lotId: string;
  readonly dealId: string;
  readonly reference: string;
  readonly buyer: string;
  readonly seller: Told;
  readonly payableOn: Day;
  readonly left: Centimes;
  readonly age: Age;
  /** How many days late. */
  readonly late: number;
  /** None in the moment before it is issued. */
  readonly invoice?: { readonly number: string; readonly documentId: string };
}
