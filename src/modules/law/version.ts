import { ok, refused, type Result } from '#platform/result';
import type { Day } from '#platform/time';
import { contradictionOf, type Contradiction } from './contradiction.ts';
import { definitionOf, type Mark, type ParameterCode } from './parameter.ts';

/** One value of a number of the law, from a day on, until the next one begins. */
export interface Version {
  readonly code: ParameterCode;
  readonly fromDay: Day;
  readonly value: number;
  readonly article: string;
  /** Where the text or its commentary was read. */
  readonly source?: string;
  readonly mark: Mark;
}

/** What an administrator decided: a new version, or that a version never was. Never edited, never removed. */
export interface Decision extends Version {
  readonly kind: 'decided' | 'withdrawn';
  /** Decisions of one number are counted from one: who decides says which was the last she read. */
  readonly number: number;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

/** A version with the day another takes over. */
export type DatedVersion = Version & { readonly untilDay?: Day };

/** The versions that stand, oldest first: those of the release, then what was decided since, in its order. */
export function standingVersions(seeded: readonly Version[], decisions: readonly Decision[]): Version[] {
  const standing = new Map(seeded.map((version) => [keyOf(version), version]));
  for (const { kind, number: _number, reason: _reason, decidedBy: _by, decidedAt: _at, ...version } of [
    ...decisions,
  ].toSorted((a, b) => a.number - b.number)) {
    if (kind === 'withdrawn') standing.delete(keyOf(version));
    else standing.set(keyOf(version), version);
  }
  return [...standing.values()].toSorted(byDay);
}

/** The versions of one number, each with the day the next takes over. */
export function datedVersions(versions: readonly Version[], code: ParameterCode): DatedVersion[] {
  const own = versions.filter((version) => version.code === code).toSorted(byDay);
  return own.map((version, at) => {
    const next = own[at + 1];
    return next === undefined ? version : { ...version, untilDay: next.fromDay };
  });
}

/** The version in force on a day; before the first one, the first: an older law is not guessed. */
export function versionOn(versions: readonly Version[], code: ParameterCode, day: Day): Version | undefined {
  const own = datedVersions(versions, code);
  return own.findLast(({ fromDay }) => fromDay <= day) ?? own[0];
}

type DecisionRefusal =
  | 'value-out-of-bounds'
  | 'two-in-force'
  | 'reaches-back'
  | 'version-absent'
  | 'last-version'
  | Contradiction;

interface Given {
  readonly versions: readonly Version[];
  readonly today: Day;
  /** Said by who decides: this changes how past days are judged. */
  readonly reachesBack: boolean;
}

/** Whether a version may be added: within bounds, alone on its day, in harmony with the others, said aloud. */
export function versionFits(
  version: Version,
  { versions, today, reachesBack }: Given,
): Result<undefined, DecisionRefusal> {
  const { least, most } = definitionOf(version.code);
  if (!Number.isSafeInteger(version.value) || version.value < least || version.value > most)
    return refused('value-out-of-bounds', 'value', { least, most });
  if (versions.some((one) => keyOf(one) === keyOf(version))) return refused('two-in-force', 'fromDay');
  if (version.fromDay < today && !reachesBack) return refused('reaches-back', 'reachesBack');
  return harmony([...versions, version], version.fromDay, 'value');
}

/** Whether a version may be withdrawn: another stands, the rest agrees, and reaching back is said aloud. */
export function mayWithdraw(
  { code, fromDay }: Pick<Version, 'code' | 'fromDay'>,
  { versions, today, reachesBack }: Given,
): Result<Version, DecisionRefusal> {
  const version = versions.find((one) => one.code === code && one.fromDay === fromDay);
  if (version === undefined) return refused('version-absent');
  const others = versions.filter((one) => one !== version);
  if (!others.some((one) => one.code === code)) return refused('last-version');
  if (fromDay <= today && !reachesBack) return refused('reaches-back', 'reachesBack');
  const agrees = harmony(others, fromDay, 'reason');
  return agrees.ok ? ok(version) : agrees;
}

/** Every number has one value on a day: what the rest of the house judges by. */
export function valuesOn(versions: readonly Version[], day: Day): (code: ParameterCode) => number {
  return (code) => {
    const version = versionOn(versions, code, day);
    if (version === undefined) throw new Error(`the law has no value for ${code}`);
    return version.value;
  };
}

/** Compared on the day of the change and on every later day on which something changes. */
function harmony(versions: readonly Version[], from: Day, field: string): Result<undefined, Contradiction> {
  const days = new Set([from, ...versions.map(({ fromDay }) => fromDay).filter((day) => day > from)]);
  for (const day of [...days].toSorted()) {
    const code = contradictionOf((one) => versionOn(versions, one, day)?.value);
    if (code !== undefined) return refused(code, field, { day });
  }
  return ok(undefined);
}

function keyOf({ code, fromDay }: Pick<Version, 'code' | 'fromDay'>): string {
  return `${code} ${fromDay}`;
}

function byDay(a: Version, b: Version): number {
  return a.fromDay < b.fromDay ? -1 : Number(a.fromDay > b.fromDay);
}
