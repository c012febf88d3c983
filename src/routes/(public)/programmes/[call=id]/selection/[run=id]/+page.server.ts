import { runProof } from '#modules/programmes/server';
import { show } from '#platform/web/server';

export const load = show('one', runProof, ({ params, url }) => ({
  run: params.run,
  ...(url.searchParams.has('again') && { again: 'true' }),
}));
