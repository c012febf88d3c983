import type { Reaction } from '#platform/operation/server';
import { writeShopLines } from './shop.sql.ts';

/** The lines of shops follow what cooperatives tell of themselves. */
export const onShopTold: Reaction = {
  to: 'shop-told',
  name: 'market.shop-line',
  async run({ tx }, { organisationId }) {
    await writeShopLines(tx, [organisationId]);
  },
};
