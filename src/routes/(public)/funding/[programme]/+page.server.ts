import { awardLines, publicResults } from '#modules/funding/server';
import { callBudgets } from '#modules/programmes/server';
import { show } from '#platform/web/server';
import type { PageServerLoad } from './$types';

const results = show('results', publicResults, ({ params }) => ({ programme: params.programme }));
const budgets = show('budgets', callBudgets, ({ params }) => ({ programme: params.programme }));
const awards = show('awards', awardLines, ({ params, url }) => ({
  programme: params.programme,
  after: url.searchParams.get('after') ?? undefined,
}));

export const load: PageServerLoad = async (event) => ({
  ...(await results(event)),
  ...(await budgets(event)),
  ...(await awards(event)),
});
