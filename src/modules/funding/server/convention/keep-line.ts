import { centimes } from '#platform/money';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { lineFits } from '../../convention/budget.ts';
import type { Contribution, CostLine } from '../../convention/content.ts';
import { mayKeepFunding } from '../../permissions.ts';
import { AmountInput, LineTyped } from '../../typed-input.ts';
import { changeDraft, nextKey, withOne } from './change-draft.ts';
import { lockConvention } from './convention.sql.ts';

/** Writes a cost line and who pays it: to the centime, or not at all. */
export const keepLine = changes({
  name: 'funding.keep-line',
  input: LineTyped,
  on: (tx, { convention }) => lockConvention(tx, convention),
  may: (actor, convention) => mayKeepFunding(actor, convention),

  run: (work, held, { convention: _, version, key, labelFr, labelAr, cost, ...typed }) =>
    changeDraft(work, held, {
      version,
      change: (content) => {
        const contributions = content.parties
          .map(({ key: party }): Contribution => ({
            party,
            cash: amountAt(typed, `cash-${party}`),
            inKind: amountAt(typed, `kind-${party}`),
          }))
          .filter(({ cash, inKind }) => cash + inKind > 0);
        const known = content.lines.some((one) => one.key === key) ? key : undefined;
        const line: CostLine = {
          key: known ?? nextKey('l', content.lines),
          labelFr,
          labelAr,
          cost,
          contributions,
        };
        const fits = lineFits(line);
        return fits.ok ? ok({ ...content, lines: withOne(content.lines, line) }) : fits;
      },
    }),
});

/** What is not an amount counts as nothing: the line then does not add up, and says so. */
function amountAt(typed: Readonly<Record<string, unknown>>, name: string) {
  const read = AmountInput.safeParse(typed[name] ?? '0');
  return read.success ? read.data : centimes(0);
}
