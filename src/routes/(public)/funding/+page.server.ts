import { publicResults } from '#modules/funding/server';
import { callBudgets } from '#modules/programmes/server';
import { show } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const results = show('results', publicResults, () => ({}));
const budgets = show('budgets', callBudgets, () => ({}));

export const load: PageServerLoad = async (event) => ({
  ...(await results(event)),
  ...(await budgets(event)),
});
