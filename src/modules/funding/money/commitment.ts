import { balanceOf, type Balances } from '#platform/ledger';
import { centimes } from '#platform/money';
import { ok, refused, type Result } from '#platform/result';
import { given } from '../convention/budget.ts';
import type { Content } from '../convention/content.ts';
import { stageAccount, type Purse, type StageMove } from './stage.ts';

/** What each party gives to each line, in centimes. */
function promised(
  content: Pick<Content, 'lines'> | undefined,
): Map<string, Omit<Purse, 'conventionId'> & { amount: number }> {
  const entries = (content?.lines ?? []).flatMap(({ key: line, contributions }) =>
    contributions.map(
      (one) => [`${one.party}/${line}`, { party: one.party, line, amount: given(one) }] as const,
    ),
  );
  return new Map(entries);
}

/** What a next content pledges above the one in force: nothing was in force before the first. */
export function pledges(
  conventionId: string,
  { before, after }: { readonly before: Content | undefined; readonly after: Content },
): StageMove[] {
  const known = promised(before);
  return [...promised(after)].flatMap(([key, { party, line, amount }]) => {
    const more = amount - (known.get(key)?.amount ?? 0);
    if (more <= 0) return [];
    return [{ conventionId, party, line, from: 'purse', to: 'pledged', amount: centimes(more) } as const];
  });
}

/**
 * What signing does: what was pledged is committed; what is less than before is released, unless it was
 * already ordered or paid.
 */
export function commitments(
  conventionId: string,
  content: { readonly before: Content | undefined; readonly after: Content },
  balances: Balances,
): Result<StageMove[], 'amendment-below-paid'> {
  const committed = pledges(conventionId, content).map((move): StageMove => ({
    ...move,
    from: 'pledged',
    to: 'committed',
  }));
  const after = promised(content.after);
  const released: StageMove[] = [];
  for (const [key, { party, line, amount }] of promised(content.before)) {
    const less = amount - (after.get(key)?.amount ?? 0);
    if (less <= 0) continue;
    const free = balanceOf(balances, stageAccount({ conventionId, party, line }, 'committed'));
    if (less > free) return refused('amendment-below-paid');
    released.push({ conventionId, party, line, from: 'committed', to: 'purse', amount: centimes(less) });
  }
  return ok([...committed, ...released]);
}
