import { segmentsOf, type Account, type Balances } from '#platform/ledger';
import { centimes, plus, type Centimes } from '#platform/money';
import type { Day } from '#platform/time';
import { costOf, given, givenBy, sumOf } from '../convention/budget.ts';
import type { Award, AwardId } from '../convention/award.ts';
import type { Content } from '../convention/content.ts';
import type { ConventionState } from '../convention/convention.ts';
import { funderNames, partyKeyOf } from '../convention/party-key.ts';
import { reached, standingAt } from '../money/stage.ts';

/** `recovery` is below nothing: money given back. `contribution` was brought by a party that pays nobody. */
export const PAYMENT_KINDS = ['transfer', 'in-kind', 'contribution', 'recovery'] as const;

/** What a funder paid, on its day. */
export interface Payment {
  readonly day: Day;
  readonly amount: Centimes;
  readonly kind: (typeof PAYMENT_KINDS)[number];
}

/** What a funder promised, paid and saw justified. */
export interface FunderMoney {
  readonly party: string;
  readonly name: string;
  readonly nameAr?: string;
  readonly granted?: Centimes;
  readonly committed: Centimes;
  readonly paid: Centimes;
  readonly justified: Centimes;
  readonly payments: readonly Payment[];
}

/** One award as everybody may see it. */
export interface ProjectLine extends Omit<Award, 'amount' | 'awardId' | 'funder'> {
  readonly awardId: AwardId;
  readonly signedOn?: Day;
  readonly from?: Day;
  readonly until?: Day;
  /** `awarded` until a convention is signed; `prize` owes nothing back. */
  readonly state: 'awarded' | 'prize' | 'signed' | 'closed';
  readonly granted?: Centimes;
  readonly committed: Centimes;
  readonly paid: Centimes;
  readonly justified: Centimes;
  readonly funders: readonly FunderMoney[];
}

export interface AwardMoney {
  readonly award: Award;
  readonly convention?: {
    readonly conventionId: string;
    readonly state: ConventionState;
    readonly inForce?: Content;
    readonly signedOn?: Day;
    readonly payments?: readonly (Payment & { readonly party: string })[];
  };
}

const NOTHING = centimes(0);

/** The public line of an award: from what was signed and what moved; what the holder gives is in the cost only. */
export function projectLine({ award, convention }: AwardMoney, balances: Balances): ProjectLine {
  const { amount, funder: _, ...shown } = award;
  const content = convention?.inForce;
  const funders =
    convention === undefined || content === undefined
      ? [pledged(award, amount)]
      : content.parties
          .filter(({ role }) => role !== 'holder')
          .map(({ key, nameFr, nameAr }) => ({
            party: key,
            name: nameFr,
            nameAr,
            granted: given(givenBy(content, key)),
            payments: (convention.payments ?? []).flatMap(({ party, ...paid }) =>
              party === key ? [paid] : [],
            ),
            ...moneyOf(balances, { conventionId: convention.conventionId, party: key }),
          }));
  const cost = content === undefined ? award.cost : costOf(content);
  const granted = sumOf(funders.map((one) => one.granted ?? NOTHING));
  return {
    ...shown,
    state: stateOf(award, convention),
    ...(convention?.signedOn !== undefined && { signedOn: convention.signedOn }),
    ...(content?.from !== undefined && { from: content.from }),
    ...(content?.until !== undefined && { until: content.until }),
    ...(cost !== undefined && { cost }),
    ...(granted > 0 && { granted }),
    committed: sumOf(funders.map((one) => one.committed)),
    paid: sumOf(funders.map((one) => one.paid)),
    justified: sumOf(funders.map((one) => one.justified)),
    funders,
  };
}

function pledged({ funder, kind, awardedOn }: Award, amount: Centimes | undefined): FunderMoney {
  // A prize is handed over when it is won, and nothing is to be justified.
  const paid = kind === 'prize' ? (amount ?? NOTHING) : NOTHING;
  return {
    party: partyKeyOf(funder),
    name: funderNames(funder).nameFr,
    nameAr: funderNames(funder).nameAr,
    committed: paid,
    paid,
    justified: NOTHING,
    payments: paid > 0 ? [{ day: awardedOn, amount: paid, kind: 'transfer' }] : [],
    ...(amount !== undefined && { granted: amount }),
  };
}

/** Paid is what was paid and not given back; justified is what finance accepted. */
function moneyOf(balances: Balances, wanted: { readonly conventionId: string; readonly party: string }) {
  const recovered = standingAt(balances, wanted, 'recovered');
  return {
    committed: reached(balances, wanted, 'committed'),
    paid: centimes(reached(balances, wanted, 'paid') - recovered),
    justified: standingAt(balances, wanted, 'accepted'),
  };
}

function stateOf({ kind }: Award, convention: AwardMoney['convention']): ProjectLine['state'] {
  if (kind === 'prize') return 'prize';
  if (convention?.inForce === undefined) return 'awarded';
  return convention.state === 'closed' ? 'closed' : 'signed';
}

/** Balances of many conventions, apart by convention: each line looks only at its own. */
export function balancesByConvention(balances: Balances): Map<string, Balances> {
  const apart = new Map<string, Map<Account, Centimes>>();
  for (const [account, amount] of balances) {
    const [, convention = ''] = segmentsOf(account);
    const own = apart.get(convention) ?? new Map();
    apart.set(convention, own.set(account, plus(own.get(account) ?? NOTHING, amount)));
  }
  return apart;
}
