/** Sales: carts, purchases, orders, how they are paid, and what is due to who sold. */
export const sales = { name: 'sales', uses: ['law', 'market', 'registry'], hears: [] } as const;
