import type { Day } from '#platform/time';
import type { CaseloadLine, JudgedLine } from '../../visit/caseload.ts';
import { lateDays, punctualityOf } from '../../visit/punctuality.ts';

/** Lines of a caseload with how their next visits keep their windows on a day. */
export function judgedLines(lines: readonly CaseloadLine[], today: Day): JudgedLine[] {
  return lines.map((line) => ({
    ...line,
    ...(line.next !== undefined && { punctuality: punctualityOf(line.next, today) }),
    lateDays: line.next === undefined ? 0 : lateDays(line.next, today),
  }));
}
