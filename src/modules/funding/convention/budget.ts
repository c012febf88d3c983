import { centimes, plus, type Centimes } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';
import type { Content, Contribution, CostLine, Instalment } from './content.ts';

const NOTHING = centimes(0);

export function sumOf(amounts: readonly Centimes[]): Centimes {
  return amounts.reduce(plus, NOTHING);
}

export function given({ cash, inKind }: Pick<Contribution, 'cash' | 'inKind'>): Centimes {
  return plus(cash, inKind);
}

export function costOf({ lines }: Pick<Content, 'lines'>): Centimes {
  return sumOf(lines.map(({ cost }) => cost));
}

/** What a party gives to the whole, cash and in kind. */
export function givenBy({ lines }: Pick<Content, 'lines'>, party: string): Omit<Contribution, 'party'> {
  const own = lines.flatMap(({ contributions }) => contributions.filter((one) => one.party === party));
  return {
    cash: sumOf(own.map(({ cash }) => cash)),
    inKind: sumOf(own.map(({ inKind }) => inKind)),
  };
}

/** A cost line is paid to the centime: neither more nor less than it costs. */
export function lineFits({ cost, contributions }: CostLine): Result<undefined, 'share-does-not-add-up'> {
  const sum = sumOf(contributions.map(given));
  if (sum === cost) return ok(undefined);
  return refused('share-does-not-add-up', 'cost', { given: dirhams(sum), cost: dirhams(cost) });
}

/** What a funder promised and no instalment pays yet. */
export function unplanned(content: Pick<Content, 'lines' | 'instalments'>, party: string): number {
  return given(givenBy(content, party)) - plannedBy(content, party);
}

/** Instalments never promise more than the contribution they pay. */
export function planFits(
  content: Pick<Content, 'lines' | 'instalments'>,
  instalment: Instalment,
): Result<undefined, 'plan-above-budget'> {
  const { party, key, amount } = instalment;
  const others = { ...content, instalments: content.instalments.filter((one) => one.key !== key) };
  const room = unplanned(others, party);
  if (amount <= room) return ok(undefined);
  return refused('plan-above-budget', 'amount', {
    amount: dirhams(amount),
    room: dirhams(centimes(Math.max(0, room))),
    party,
  });
}

/** An amount as sentences say it: `300 000`, `1,50`. */
export function dirhams(amount: Centimes): string {
  const whole = String(Math.trunc(amount / 100)).replace(/\B(?=(\d{3})+$)/g, ' ');
  const rest = amount % 100;
  return rest === 0 ? whole : `${whole},${String(rest).padStart(2, '0')}`;
}

function plannedBy({ instalments }: Pick<Content, 'instalments'>, party: string): Centimes {
  return sumOf(instalments.filter((one) => one.party === party).map(({ amount }) => amount));
}
