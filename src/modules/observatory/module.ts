/**
 * The observatory: figures kept up by the facts of the register, each with its definition, its date and its
 * rows.
 */
export const observatory = { name: 'observatory', uses: ['law', 'market'], hears: ['registry'] } as const;
