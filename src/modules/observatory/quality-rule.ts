import { daysBetween, type Day } from '#platform/time';

/** A rule data is judged by, as it is kept. */
export interface QualityRule {
  readonly code: string;
  readonly form: 'at-most' | 'not-older' | 'not-ended' | 'near-median';
  readonly term: string;
  readonly other: string;
  readonly bound: number;
}

/** What the register says of an organisation now, as far as rules ask. */
export interface JudgedRow {
  readonly organisationId: string;
  readonly communeCode: string;
  readonly sector: string;
  readonly members: number;
  readonly women: number;
  readonly youth: number;
  /** Women under 35, and of 60 and over. */
  readonly agedWomen: number;
  /** Fewest members the law asks of its kind. */
  readonly fewestMembers: number;
  /** The day of what is known of it last. */
  readonly since: Day;
  /** The day the last of its officers' functions ends; undefined when one has no end, or there is none. */
  readonly until?: Day;
}

export interface Found {
  readonly organisationId: string;
  readonly communeCode: string;
  readonly rule: string;
  /** What was seen, in numbers: the term, and what it was held against. */
  readonly value: string;
}

/** The most findings a rule opens at once, the worst first: an office works from a list it can end. */
export const MOST_FINDINGS = 500;
/** Turns a median absolute deviation into the deviations of a normal law. */
const NORMAL = 0.6745;

/** What breaks the rules on a day. */
export function findings(
  rows: readonly JudgedRow[],
  { rules, today }: { readonly rules: readonly QualityRule[]; readonly today: Day },
): Found[] {
  return rules.flatMap((rule) =>
    worst(judgedBy(rule, { rows, today }))
      .slice(0, MOST_FINDINGS)
      .map(({ row, value }) => ({
        organisationId: row.organisationId,
        communeCode: row.communeCode,
        rule: rule.code,
        value,
      })),
  );
}

interface Breach {
  readonly row: JudgedRow;
  readonly by: number;
  readonly value: string;
}

function judgedBy(
  rule: QualityRule,
  { rows, today }: { readonly rows: readonly JudgedRow[]; readonly today: Day },
): Breach[] {
  switch (rule.form) {
    case 'at-most':
      return rows.flatMap((row) => {
        const [term, other] = [numberOf(row, rule.term), numberOf(row, rule.other)];
        return row.members === 0 || term <= other
          ? []
          : [{ row, by: term - other, value: `${term} > ${other}` }];
      });
    case 'not-older':
      return rows.flatMap((row) => {
        const age = daysBetween(row.since, today);
        return age <= rule.bound ? [] : [{ row, by: age, value: row.since }];
      });
    case 'not-ended':
      return rows.flatMap(({ until, ...row }) =>
        until === undefined || until >= today ? [] : [{ row, by: daysBetween(until, today), value: until }],
      );
    case 'near-median':
      return [...Map.groupBy(rows, ({ sector }) => sector).values()].flatMap((peers) =>
        farFromMedian(peers, rule),
      );
  }
}

/** Those whose score, built on medians so that a few giants do not hide each other, is beyond the bound. */
function farFromMedian(peers: readonly JudgedRow[], { term, bound }: QualityRule): Breach[] {
  const values = peers.map((row) => numberOf(row, term));
  const middle = median(values);
  const deviation = median(values.map((value) => Math.abs(value - middle)));
  if (deviation === 0) return [];
  return peers.flatMap((row) => {
    const score = (NORMAL * Math.abs(numberOf(row, term) - middle)) / deviation;
    return score <= bound ? [] : [{ row, by: score, value: `${numberOf(row, term)} / ${middle}` }];
  });
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[half - 1], sorted[half]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

function worst(breaches: readonly Breach[]): Breach[] {
  return breaches.toSorted((a, b) => b.by - a.by || (a.row.organisationId < b.row.organisationId ? -1 : 1));
}

function numberOf(row: JudgedRow, term: string): number {
  switch (term) {
    case 'members':
    case 'women':
    case 'youth':
    case 'agedWomen':
    case 'fewestMembers':
      return row[term];
    default:
      throw new Error(`a rule of quality asks for ${term}, which nothing tells`);
  }
}
