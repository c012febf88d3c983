/** Bespoke: what is made to order, from the measures asked to the balance paid. */
export const bespoke = {
  name: 'bespoke',
  uses: ['law', 'market', 'registry', 'sales'],
  hears: ['market'],
} as const;
