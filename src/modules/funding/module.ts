/** Funding: conventions, instalments, claims; what was paid, justified, and what came of it. */
export const funding = {
  name: 'funding',
  uses: ['registry', 'programmes'],
  hears: ['accompaniment', 'programmes'],
} as const;
