/** The numbers of the law: each with its article, its first day and who decided it. */
export const law = { name: 'law', uses: [], hears: [] } as const;
