import { openCycles } from '#modules/sales/server';
import { show } from '#platform/web/server';

export const load = show('cycles', openCycles, ({ url }) => {
  const product = url.searchParams.get('product');
  return product === null ? {} : { product };
});
