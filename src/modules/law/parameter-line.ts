import type { ParameterCode, Unit } from './parameter.ts';
import { definitionOf } from './parameter.ts';
import { datedVersions, type DatedVersion, type Decision, type Version } from './version.ts';
import type { Day } from '#platform/time';

/** Everything a page says of one number of the law. */
export interface ParameterLine {
  readonly code: ParameterCode;
  readonly unit: Unit;
  /** In force on the day asked. */
  readonly current: DatedVersion;
  /** Decided, and not yet in force. */
  readonly next?: DatedVersion;
  readonly versions: readonly DatedVersion[];
  /** What administrators decided, the last first. */
  readonly decisions: readonly Decision[];
  /** How many decisions there are: the version of the form that changes it. */
  readonly version: number;
}

export function parameterLine(
  code: ParameterCode,
  {
    versions,
    decisions,
    day,
  }: { readonly versions: readonly Version[]; readonly decisions: readonly Decision[]; readonly day: Day },
): ParameterLine {
  const own = datedVersions(versions, code);
  const current = own.findLast(({ fromDay }) => fromDay <= day) ?? own[0];
  if (current === undefined) throw new Error(`the law has no value for ${code}`);
  const next = own.find(({ fromDay }) => fromDay > day && fromDay > current.fromDay);
  const decided = decisions.filter((decision) => decision.code === code);
  return {
    code,
    unit: definitionOf(code).unit,
    current,
    ...(next !== undefined && { next }),
    versions: own.toReversed(),
    decisions: decided.toSorted((a, b) => b.number - a.number),
    version: decided.length,
  };
}
