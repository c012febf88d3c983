/** The register: organisations, their legal life, their people, and the lists offices bring. */
export const registry = { name: 'registry', uses: ['law'], hears: ['formation', 'governance'] } as const;
