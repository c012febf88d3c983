/**
 * How the fields of a record merge when two people changed it without seeing each other. `append`: entries
 * are added up. `scalar`: the later by the clock wins, the other stays in the history. `governed`: nobody
 * wins; both values go to a person. `closed`: nothing is changed any more; it becomes a request to correct.
 */
export type FieldClass = 'append' | 'scalar' | 'governed' | 'closed';

export type Classes = Readonly<Record<string, FieldClass>>;

/** An entry of an append-only field. */
export interface Entry {
  readonly id: string;
}

/** A value with who wrote it when: what decides between two. */
export interface Written {
  readonly value: unknown;
  readonly at: string;
  readonly by: string;
}

export interface FieldState {
  readonly entries?: readonly Entry[];
  readonly current?: Written;
  /** Values that lost, the parallel ones included. */
  readonly history?: readonly Written[];
  /** Values a person has to choose between. */
  readonly disputed?: readonly Written[];
  /** Changes asked for after closing. */
  readonly requests?: readonly Written[];
}

export type RecordState = Readonly<Record<string, FieldState>>;

/** One change of one field: entries to add, or a value with the one its author had before her. */
export type FieldChange =
  | { readonly field: string; readonly entries: readonly Entry[] }
  | { readonly field: string; readonly base: unknown; readonly to: Written };

/** The record with a change in it. The same change twice changes nothing. */
export function mergeField(record: RecordState, change: FieldChange, classes: Classes): RecordState {
  const state = record[change.field] ?? {};
  const merged = 'entries' in change ? added(state, change.entries) : changed(state, change, classes);
  return { ...record, [change.field]: merged };
}

/** Somebody who saw the values that stood against each other chose: what she says stands, the others are history. */
export function settleField(record: RecordState, field: string, to: Written): RecordState {
  const { current, disputed = [], history, ...state } = record[field] ?? {};
  const lost = [...(current === undefined ? [] : [current]), ...disputed].filter((one) => !isSame(one, to));
  const kept = lost.reduce<readonly Written[]>((list, one) => withWritten(list, one), history ?? []);
  return { ...record, [field]: { ...state, current: to, history: kept } };
}

function added(state: FieldState, entries: readonly Entry[]): FieldState {
  const known = new Set(state.entries?.map(({ id }) => id));
  const fresh = entries.filter(({ id }) => !known.has(id));
  return { ...state, entries: byId([...(state.entries ?? []), ...fresh]) };
}

function changed(
  state: FieldState,
  { field, base, to }: { readonly field: string; readonly base: unknown; readonly to: Written },
  classes: Classes,
): FieldState {
  switch (classes[field]) {
    case 'scalar':
      return later(state, to);
    case 'closed':
      return { ...state, requests: withWritten(state.requests, to) };
    default:
      return governed(state, base, to);
  }
}

function later(state: FieldState, to: Written): FieldState {
  const { current } = state;
  if (current === undefined || isSame(current, to)) return { ...state, current: current ?? to };
  const [winner, loser] = comesAfter(to, current) ? [to, current] : [current, to];
  return { ...state, current: winner, history: withWritten(state.history, loser) };
}

function governed(state: FieldState, base: unknown, to: Written): FieldState {
  const { current } = state;
  if (current !== undefined && isSame(current, to)) return state;
  if (state.disputed?.some((one) => isSame(one, to))) return state;
  if (state.history?.some((one) => isSame(one, to))) return state;
  // Two who found the same do not stand against each other.
  if (current !== undefined && saysSame(current, to)) return later(state, to);
  const sawCurrent = JSON.stringify(current?.value) === JSON.stringify(base);
  if (!sawCurrent) return { ...state, disputed: withWritten(state.disputed, to) };
  return { ...state, current: to, history: current ? withWritten(state.history, current) : state.history };
}

function withWritten(list: readonly Written[] = [], one: Written): readonly Written[] {
  if (list.some((other) => isSame(other, one))) return list;
  return [...list, one].toSorted((a, b) => (comesAfter(a, b) ? 1 : -1));
}

function comesAfter(one: Written, other: Written): boolean {
  if (one.at !== other.at) return one.at > other.at;
  return keyOf(one) > keyOf(other);
}

function saysSame(one: Written, other: Written): boolean {
  return JSON.stringify(one.value) === JSON.stringify(other.value);
}

function isSame(one: Written, other: Written): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf({ value, at, by }: Written): string {
  return JSON.stringify([at, by, value]);
}

function byId(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
