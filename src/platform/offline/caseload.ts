/** One record a phone takes to the field, as the module that owns it writes it. */
export interface FieldRecord {
  /** `visit`, `cooperative`, `session`, `instrument` … */
  readonly kind: string;
  readonly id: string;
  readonly value: unknown;
  /** The day it is for: what the phone lists its days by. */
  readonly day?: string;
  /** Whether one person at a time works on it: taking it gives the lease. */
  readonly leased?: true;
}

/** What names a record and this state of it: `visit/0190…` and the first letters of its hash. */
export type CaseloadIndex = readonly (readonly [key: string, tag: string])[];

/** How many records one page brings: some tens of kilobytes. */
export const RECORDS_A_PAGE = 400;

export function recordKey({ kind, id }: Pick<FieldRecord, 'kind' | 'id'>): string {
  return `${kind}/${id}`;
}

/**
 * What a phone has to fetch and to forget, so that it holds exactly its caseload. A download cut short is
 * taken up where it stopped, because what arrived is already in place.
 */
export function caseloadWork(
  held: ReadonlyMap<string, string>,
  index: CaseloadIndex,
): { readonly fetch: readonly string[]; readonly forget: readonly string[] } {
  const wanted = new Map(index);
  const fetch = index.filter(([key, tag]) => held.get(key) !== tag).map(([key]) => key);
  return { fetch, forget: [...held.keys()].filter((key) => !wanted.has(key)) };
}
