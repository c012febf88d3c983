import type { Centimes } from '#platform/money';

/** Where the money of a party stands: what ever reached each stage, and what stands at the last ones. */
export interface PartyMoney {
  readonly party: string;
  readonly committed: Centimes;
  readonly ordered: Centimes;
  readonly paid: Centimes;
  readonly justified: Centimes;
  readonly accepted: Centimes;
  readonly recovered: Centimes;
}
