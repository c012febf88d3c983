import { newId } from '#platform/ids';
import { centimes, minus, share, times, type Centimes } from '#platform/money';
import { asDay } from '#platform/time';
import type { Award } from '../../convention/award.ts';
import type { Content } from '../../convention/content.ts';
import type { Convention, SignedVersion } from '../../convention/convention.ts';
import type { PaymentOrder } from '../../money/payment-order.ts';
import type { StageMove } from '../../money/stage.ts';
import { contentHash } from '../convention/content-hash.ts';

/** Fifths of the cost of all projects: 7.9 million dirhams, of which INDH gave exactly three. */
const FIFTHS: Centimes = centimes(158_000_000);
const LIGHTEST = 90;
/** The last day of the third phase of INDH. */
export const LAST_DAY = asDay('2023-12-31');
const ROAD = ['purse', 'pledged', 'committed', 'ordered', 'paid', 'justified', 'accepted'] as const;

/** The costs of `count` projects, each five equal parts of whole centimes. */
export function costsOf(count: number): { readonly cost: Centimes; readonly indh: Centimes }[] {
  const weights = Array.from({ length: count }, (_, at) => LIGHTEST + ((at * 7) % 21));
  return share(FIFTHS, weights).map((fifth) => ({ cost: times(fifth, 5), indh: times(fifth, 3) }));
}

/** The convention of a project that was carried out: signed, paid, justified, closed. */
export function carriedOut(
  award: Award,
  { cost, indh }: { readonly cost: Centimes; readonly indh: Centimes },
): {
  readonly convention: Convention;
  readonly version: SignedVersion & Pick<Convention, 'organisationId' | 'conventionId' | 'communeCode'>;
  readonly moves: readonly StageMove[];
  readonly order: PaymentOrder & Pick<Convention, 'organisationId' | 'conventionId' | 'communeCode'>;
} {
  const { organisationId, communeCode, awardId } = award;
  const content = contentOf(award, { cost, indh });
  const hash = contentHash(content);
  const own = { organisationId, communeCode, conventionId: newId<'convention'>() };
  const moves = content.lines[0]?.contributions.flatMap(({ party, cash }) =>
    ROAD.slice(1).map((to, at): StageMove => ({
      conventionId: own.conventionId,
      party,
      line: 'l1',
      from: ROAD[at] ?? 'purse',
      to,
      amount: cash,
    })),
  );
  return {
    convention: { ...own, awardId, state: 'closed', version: 1, content, signed: 1, hash },
    version: { ...own, number: 1, content, hash, signedOn: award.awardedOn },
    moves: moves ?? [],
    order: { ...own, ...paidOrder(indh) },
  };
}

/** The one payment of INDH, on the last day of its phase: the source tells the sum, not the days. */
function paidOrder(amount: Centimes): PaymentOrder {
  const office = 'Division de l’action sociale';
  return {
    orderId: newId(),
    instalment: 'i1',
    party: 'INDH',
    kind: 'transfer',
    amount,
    recovered: centimes(0),
    state: 'paid',
    preparedByName: office,
    approvedByName: 'Gouverneur',
    preparedOn: LAST_DAY,
    paidOn: LAST_DAY,
  };
}

function contentOf(
  { titleFr, titleAr, recipientFr, recipientAr, awardedOn }: Award,
  { cost, indh }: { readonly cost: Centimes; readonly indh: Centimes },
): Content {
  const nothing = centimes(0);
  return {
    titleFr,
    titleAr,
    from: awardedOn,
    until: LAST_DAY,
    parties: [
      { key: 'holder', nameFr: recipientFr, nameAr: recipientAr, role: 'holder' },
      { key: 'INDH', nameFr: 'INDH', nameAr: 'المبادرة الوطنية للتنمية البشرية', role: 'funder' },
    ],
    lines: [
      {
        key: 'l1',
        labelFr: 'Équipement',
        labelAr: 'تجهيز',
        cost,
        contributions: [
          { party: 'INDH', cash: indh, inKind: nothing },
          { party: 'holder', cash: minus(cost, indh), inKind: nothing },
        ],
      },
    ],
    obligations: [],
    instalments: [
      { key: 'i1', party: 'INDH', kind: 'transfer', amount: indh, needsDocuments: false, needsVisit: false },
    ],
    rules: [{ key: 'r1', rule: 'share(INDH) <= 60 %' }],
    ceilings: [],
  };
}
