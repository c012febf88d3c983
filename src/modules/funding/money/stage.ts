import { accountOf, balanceOf, segmentsOf, type Account, type Balances } from '#platform/ledger';
import { centimes, minus, plus, share, type Centimes } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';

/** The stages money of a funder goes through. What stands at a stage is the balance of its account. */
export const STAGES = [
  'pledged',
  'committed',
  'ordered',
  'paid',
  'justified',
  'accepted',
  'rejected',
  'recovered',
] as const;
export type Stage = (typeof STAGES)[number];

/** A funder's money for one cost line of a convention. */
export interface Purse {
  readonly conventionId: string;
  readonly party: string;
  readonly line: string;
}

/** An amount that goes on from one stage to another. */
export interface StageMove extends Purse {
  readonly from: Stage | 'purse';
  readonly to: Stage | 'purse';
  readonly amount: Centimes;
}

export const BOOK = 'funding';
const NOTHING = centimes(0);

/** Everything a convention moves lies under this account. */
export function conventionAccount(conventionId: string): Account {
  return accountOf('convention', conventionId);
}

export function stageAccount({ conventionId, party, line }: Purse, stage: Stage | 'purse'): Account {
  return accountOf('convention', conventionId, party, line, stage);
}

/** The accounts a move debits and credits. */
export function accountsOf(move: StageMove): { readonly debit: Account; readonly credit: Account } {
  return { debit: stageAccount(move, move.to), credit: stageAccount(move, move.from) };
}

interface Wanted {
  readonly conventionId: string;
  readonly amount: Centimes;
  /** Whose money; without it, of all funders in proportion. */
  readonly party?: string;
  /** Of one cost line; without it, of all in proportion. */
  readonly line?: string;
}

/**
 * Draws an amount from a stage, shared over funders and lines by what stands there, to the centime; what the
 * first stage lacks comes from the next. Refused when together they hold less.
 */
export function draw(
  balances: Balances,
  wanted: Wanted,
  { from, to }: { readonly from: readonly Stage[]; readonly to: Stage },
): Result<StageMove[], 'not-enough'> {
  const moves: StageMove[] = [];
  let left = wanted.amount;
  for (const stage of from) {
    const standing = pursesAt(balances, wanted, stage);
    const there = standing.reduce((sum, { amount }) => plus(sum, amount), NOTHING);
    const taken = centimes(Math.min(left, there));
    const parts = share(
      taken,
      standing.map(({ amount }) => amount),
    );
    for (const [at, { purse }] of standing.entries()) {
      const amount = parts[at] ?? NOTHING;
      if (amount > 0) moves.push({ ...purse, from: stage, to, amount });
    }
    left = minus(left, taken);
  }
  return left > 0 ? refused('not-enough') : ok(moves);
}

/** What stands at a stage, of a funder and a line or of all. */
export function standingAt(balances: Balances, wanted: Omit<Wanted, 'amount'>, stage: Stage): Centimes {
  return pursesAt(balances, wanted, stage).reduce((sum, { amount }) => plus(sum, amount), NOTHING);
}

/** What ever reached a stage: what stands there and beyond. */
export function reached(balances: Balances, wanted: Omit<Wanted, 'amount'>, stage: Stage): Centimes {
  return STAGES.slice(STAGES.indexOf(stage)).reduce(
    (sum, one) => plus(sum, standingAt(balances, wanted, one)),
    NOTHING,
  );
}

function pursesAt(balances: Balances, { conventionId, party, line }: Omit<Wanted, 'amount'>, stage: Stage) {
  return [...balances.keys()]
    .flatMap((account) => {
      const [, convention, by, of, at] = segmentsOf(account);
      if (convention !== conventionId || at !== stage || by === undefined || of === undefined) return [];
      if (party !== undefined && by !== party) return [];
      if (line !== undefined && of !== line) return [];
      const amount = balanceOf(balances, account);
      return amount > 0 ? [{ purse: { conventionId, party: by, line: of }, amount }] : [];
    })
    .toSorted((a, b) => (keyOf(a.purse) < keyOf(b.purse) ? -1 : 1));
}

function keyOf({ party, line }: Purse): string {
  return `${party}/${line}`;
}
