/** Walking with cooperatives: cohorts, visits in their windows, diagnostics, coaches' weeks, control. */
export const accompaniment = { name: 'accompaniment', uses: ['registry'], hears: [] } as const;
