import { regionCodeOf } from '#platform/territory';
import { cellKey, isSmall, kept } from './disclosure.ts';
import { isSame, toldOverYears, type PartsOfYears, type Run } from './told-over-years.ts';
import type { WithheldQuestion } from './withheld-figures.ts';

interface Hidden {
  readonly year: string;
  readonly key: string;
}
type HiddenKeys = ReadonlyMap<string, ReadonlySet<string>>;
type Judge = (asked: WithheldQuestion) => Set<string>;

const NOTHING: ReadonlySet<string> = new Set<string>();

/**
 * Years do not add up: each hides what its own table does. And more is hidden until nobody who sees in which
 * years nothing changed can work out a hidden part from the years beside it.
 */
export function withheldYears(asked: WithheldQuestion, judge: Judge): Set<string> {
  const known = { ...asked, at: kept(asked.at) };
  const years = asked.rowKeys;
  const also = new Map(
    years.map((year) => [year, new Set<string>(asked.hiddenYears?.has(year) === true ? [''] : [])]),
  );
  const hidden = new Map<string, ReadonlySet<string>>();
  let changed: readonly string[] = years;
  let fresh = new Set<string>();
  for (;;) {
    for (const year of changed) {
      const now = ofYear(known, { year, also, judge });
      for (const key of now) if (hidden.get(year)?.has(key) !== true) fresh.add(key);
      hidden.set(year, now);
    }
    const seen = seenBeside(known, hidden);
    const more = seen.length > 0 ? seen : workedOut(known, { hidden, fresh });
    if (more.length === 0) {
      return new Set([...hidden].flatMap(([year, keys]) => [...keys].map((key) => cellKey(year, key))));
    }
    if (seen.length === 0) fresh = new Set();
    for (const { year, key } of more) also.get(year)?.add(key);
    changed = [...new Set(more.map(({ year }) => year))];
  }
}

/** What the table of one year hides: keys of its columns, '' for its total. */
function ofYear(
  { columns, columnKeys, at, rule }: WithheldQuestion,
  { year, also, judge }: { readonly year: string; readonly also: HiddenKeys; readonly judge: Judge },
): Set<string> {
  const known = also.get(year) ?? NOTHING;
  const totalHidden = known.has('') || isSmall(at(year, ''), rule);
  if (columns === undefined) return new Set(totalHidden ? [''] : []);
  const hidden = judge({
    rows: columns,
    rowKeys: columnKeys,
    columnKeys: [],
    at: (row) => at(year, row),
    totalHidden,
    rule,
    also: known,
  });
  return new Set([...hidden].map((key) => key.slice(0, -1)));
}

/** What is shown in one year and hidden in the next or the one before, and is the same in both. */
function seenBeside({ rowKeys, columnKeys, at }: WithheldQuestion, hidden: HiddenKeys): Hidden[] {
  return rowKeys.slice(1).flatMap((year, index) => {
    const before = rowKeys[index] ?? year;
    const [now, then] = [hidden.get(year) ?? NOTHING, hidden.get(before) ?? NOTHING];
    return ['', ...columnKeys]
      .filter((key) => now.has(key) !== then.has(key) && isSame(at(year, key), at(before, key)))
      .map((key) => ({ year: now.has(key) ? before : year, key }));
  });
}

/** What has to be hidden beside the parts that all years together would tell; only where more is hidden now. */
function workedOut(
  asked: WithheldQuestion,
  { hidden, fresh }: { readonly hidden: HiddenKeys; readonly fresh: ReadonlySet<string> },
): Hidden[] {
  if (asked.columns === undefined) return [];
  return groupsOf(asked)
    .filter(({ keys, total }) => [...keys, total].some((key) => key !== undefined && fresh.has(key)))
    .flatMap(({ keys, total }) => {
      const parts = { years: asked.rowKeys, keys, total, hidden, at: asked.at };
      return toldOverYears(parts)
        .flatMap((run) => besideOf(run, parts) ?? [])
        .slice(0, 1);
    });
}

/** Provinces add up within their region, whose own total counts as known. */
function groupsOf({ columns, columnKeys }: WithheldQuestion): Pick<PartsOfYears, 'keys' | 'total'>[] {
  if (columns !== 'province') return [{ keys: columnKeys, total: '' }];
  return [...Map.groupBy(columnKeys, regionCodeOf).values()].map((keys) => ({ keys }));
}

/**
 * The same part in a year beside, else another part: one that changed where the run begins or ends, for what
 * stays the same on both sides protects nothing; the smallest of these; else the total. When nothing is left
 * at the ends of the run, the years inside it serve, and at last the total of any year that hides something.
 */
function besideOf({ key, years: run }: Run, { years, keys, total, hidden, at }: PartsOfYears) {
  const [first = '', last = ''] = [run[0], run.at(-1)];
  const edges = [
    { year: first, beside: years[years.indexOf(first) - 1] },
    { year: last, beside: years[years.indexOf(last) + 1] },
  ];
  const isFree = (year: string, one: string) =>
    hidden.get(year)?.has(one) !== true && at(year, one).entries > 0;
  const next = edges.find(
    ({ beside }) => beside !== undefined && isFree(beside, key) && (hidden.get(beside)?.size ?? 0) > 0,
  );
  if (next?.beside !== undefined) return { year: next.beside, key };
  const freeOf = (places: readonly { readonly year: string; readonly beside: string | undefined }[]) =>
    places.flatMap(({ year, beside }) =>
      keys
        .filter((one) => isFree(year, one))
        .map((one) => ({
          year,
          key: one,
          value: at(year, one).value || Number.MAX_SAFE_INTEGER,
          changed: beside !== undefined && !isSame(at(year, one), at(beside, one)),
        })),
    );
  const inside = run.slice(1, -1).map((year) => ({ year, beside: undefined }));
  const others = [edges, inside].map((places) => freeOf(places)).find((free) => free.length > 0);
  const best = others?.toSorted((a, b) => Number(b.changed) - Number(a.changed) || a.value - b.value)[0];
  if (best !== undefined) return best;
  if (total === undefined) return undefined;
  const hiding = years.filter((year) => (hidden.get(year)?.size ?? 0) > 0);
  const elsewhere = [...run, ...hiding].find((year) => isFree(year, total));
  return elsewhere === undefined ? undefined : { year: elsewhere, key: total };
}
