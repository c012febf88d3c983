/** Governance: what a cooperative owes its members and the law each year. First, the yearly declaration. */
export const governance = { name: 'governance', uses: ['registry', 'law'], hears: [] } as const;
