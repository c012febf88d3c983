import type { Transfer } from '#platform/ledger';
import type { Day } from '#platform/time';
import type { Unmet } from '../money/instalment.ts';
import type { PartyMoney } from '../money/party-money.ts';
import type { Breach } from './aid.ts';
import type { Content, Instalment } from './content.ts';
import type { FundingDossier } from './dossier.ts';
import type { Remark } from './readiness.ts';

/** A convention as its pages show it. */
export interface ShownDossier extends FundingDossier {
  readonly today: Day;
  readonly inForce: Content;
  readonly remarks: readonly Remark[];
  readonly breaches: readonly Breach[];
  readonly transfers: readonly Transfer[];
  readonly money: readonly PartyMoney[];
  readonly instalments: readonly (Instalment & { readonly unmet: readonly Unmet[] })[];
}
