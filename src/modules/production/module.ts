/** Production: who made a thing and how, her consent to be named. */
export const production = {
  name: 'production',
  uses: ['bespoke', 'market', 'registry', 'sales'],
  hears: ['sales'],
} as const;
