/** Creation files: from a group to a registered cooperative, from a craft to a card, through the offices. */
export const formation = { name: 'formation', uses: ['law', 'registry'], hears: [] } as const;
