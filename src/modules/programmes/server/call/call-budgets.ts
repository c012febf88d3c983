import { z } from 'zod';
import { centimes, plus, type Centimes } from '#platform/money';
import { query } from '#platform/operation/server';
import { termsOf } from '../../call/terms.ts';
import { listPublicCalls } from './call.sql.ts';

const MOST = 500;

/** What an edition of a programme may spend: the budgets of the lots of its calls. */
export interface CallBudget {
  readonly programme: string;
  readonly edition: string;
  readonly budget: Centimes;
}

/** What the published calls may spend, edition by edition: shown beside what was committed of it. */
export const callBudgets = query({
  name: 'programmes.call-budgets',
  input: z.object({ programme: z.string().max(80).optional() }),
  toEverybody: true,
  async run({ db }, { programme }): Promise<CallBudget[]> {
    const calls = (await listPublicCalls(db, MOST)).map(({ programme: of, sheet, closes }) => {
      const { edition, lots } = termsOf(sheet);
      const budget = lots.reduce((sum, lot) => plus(sum, lot.budget), centimes(0));
      return { programme: of, edition: edition ?? closes?.slice(0, 4) ?? '', budget };
    });
    const asked = calls.filter((one) => one.budget > 0 && (programme ?? one.programme) === one.programme);
    return [...Map.groupBy(asked, (one) => `${one.programme} ${one.edition}`).values()].flatMap((same) => {
      const [first] = same;
      const budget = same.reduce((sum, one) => plus(sum, one.budget), centimes(0));
      return first === undefined ? [] : [{ ...first, budget }];
    });
  },
});
