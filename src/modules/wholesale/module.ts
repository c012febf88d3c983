/** Wholesale: businesses that buy much, from several cooperatives at once, and pay later. */
export const wholesale = {
  name: 'wholesale',
  uses: ['law', 'market', 'production', 'registry', 'sales'],
  hears: ['production'],
} as const;
