/** The market: what cooperatives sell, each thing once; finding it. */
export const market = { name: 'market', uses: ['registry'], hears: [] } as const;
