/** Programmes: calls, applications, reviews, selection. */
export const programmes = { name: 'programmes', uses: ['registry'], hears: [] } as const;
