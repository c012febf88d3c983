/** Something counted, and how many entries it is counted in. */
export interface Counted {
  readonly value: number;
  readonly entries: number;
  /** Entries whose own number anybody may know, taken out of both: they protect nothing. */
  readonly told?: number;
}

/** Fewest people, or entries, a public figure may stand for. Dated, as `observatory.disclosure_rule` keeps it. */
export interface DisclosureRule {
  readonly fewest: number;
}

/** Whether a figure stands for so few that it would speak of each of them. */
export function isSmall({ value, entries }: Counted, { fewest }: DisclosureRule): boolean {
  return (value > 0 && value < fewest) || (value > 0 && entries > 0 && entries < fewest);
}

/** Adds up what is left to protect. */
export function plusCounted(a: Counted, b: Counted): Counted {
  const told = (a.told ?? 0) + (b.told ?? 0);
  return { value: a.value + b.value, entries: a.entries + b.entries, ...(told > 0 && { told }) };
}

/**
 * The parts to hide under a total: small ones, and as many more as it takes that the total less those shown
 * tells none of them. Where the total itself is hidden, one part is hidden with it.
 */
export function withheldParts(
  parts: ReadonlyMap<string, Counted>,
  {
    rule,
    totalHidden,
    also,
  }: {
    readonly rule: DisclosureRule;
    readonly totalHidden: boolean;
    /** Parts that are hidden elsewhere, and would be told here. */
    readonly also?: ReadonlySet<string>;
  },
): Set<string> {
  const small = [...parts].filter(([key, one]) => isSmall(one, rule) || also?.has(key) === true);
  const hidden = new Set(small.map(([key]) => key));
  const line = { keys: [...parts.keys()], ...reading(parts) };
  while (tellsTooMuch(line, hidden, { rule, totalHidden })) {
    const next = smallestShown(line, hidden);
    if (next === undefined) break;
    hidden.add(next);
  }
  return hidden;
}

export function cellKey(row: string, column: string): string {
  return `${row}|${column}`;
}

type At = (row: string, column: string) => Counted;

/** The same answers, each worked out once. */
export function kept(at: At): At {
  const answers = new Map<string, Map<string, Counted>>();
  return (row, column) => {
    const ofRow = answers.get(row) ?? new Map<string, Counted>();
    const known = ofRow.get(column) ?? at(row, column);
    answers.set(row, ofRow.set(column, known));
    return known;
  };
}

/** Parts of one total. */
export interface Line {
  readonly keys: readonly string[];
  valueOf(key: string): number;
  /**
   * Whether hiding it would protect something: not where no entry is left, for how many there are is public,
   * and so are the numbers of those who consented.
   */
  protects(key: string): boolean;
}

/** How a line reads what is counted. */
export function reading(found: ReadonlyMap<string, Counted>): Pick<Line, 'valueOf' | 'protects'> {
  return {
    valueOf: (key) => found.get(key)?.value ?? 0,
    protects: (key) => (found.get(key)?.entries ?? 0) > 0,
  };
}

/** Whether one hidden part can be told, or so few are hidden together that they would be. */
export function tellsTooMuch(
  { keys, valueOf }: Line,
  hidden: ReadonlySet<string>,
  { rule, totalHidden }: { readonly rule: DisclosureRule; readonly totalHidden: boolean },
): boolean {
  const withheld = keys.filter((key) => hidden.has(key));
  if (totalHidden) return withheld.length === 0;
  if (withheld.length === 0) return false;
  const together = withheld.reduce((sum, key) => sum + valueOf(key), 0);
  return withheld.length === 1 || together < rule.fewest;
}

/** The cheapest to hide: the smallest that is something, else one that is nothing. */
export function smallestShown(
  { keys, valueOf, protects }: Line,
  hidden: ReadonlySet<string>,
): string | undefined {
  const cost = (key: string) => (valueOf(key) > 0 ? valueOf(key) : Number.MAX_SAFE_INTEGER);
  let best: string | undefined;
  for (const key of keys) {
    if (hidden.has(key) || !protects(key)) continue;
    if (best === undefined || cost(key) < cost(best)) best = key;
  }
  return best;
}
