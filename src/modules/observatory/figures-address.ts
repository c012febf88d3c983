/** What a page of figures was asked, as it stands in its address: texts, every one optional. */
export const ASKED_KEYS = ['indicator', 'day', 'place', 'sector', 'milieu', 'by'] as const;
export type AskedKey = (typeof ASKED_KEYS)[number];
export type AskedFigures = Readonly<Partial<Record<AskedKey, string>>>;

/** The address of figures, changed in a point or two; an undefined change takes the question away. */
export function figuresAddress(path: string, asked: AskedFigures, change: AskedFigures = {}): string {
  const wanted: AskedFigures = { ...asked, ...change };
  const query = ASKED_KEYS.flatMap((key) => {
    const value = wanted[key];
    return value === undefined || value === '' ? [] : [`${key}=${encodeURIComponent(value)}`];
  });
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}

/** The questions of an address that figures understand, others left out. */
export function askedFigures(input: Readonly<Record<string, string | undefined>>): AskedFigures {
  return Object.fromEntries(
    ASKED_KEYS.flatMap((key) => (input[key] === undefined ? [] : [[key, input[key]]])),
  );
}
