import { ok, refused, type Result } from '#platform/result';
import type { CreationFile } from './creation-file.ts';
import { roadOf, type Step } from './road.ts';

/** From which step on, and until which, something may be written. */
const OPEN_FOR = {
  names: ['name', 'name'],
  founders: ['founders', 'registration'],
  statutes: ['founders', 'registration'],
  payments: ['capital', 'craft'],
  activity: ['activity', 'practice'],
  change: ['change', 'registration'],
} as const satisfies Record<string, readonly [Step, Step]>;

/**
 * Whether something of a file may be written: it was read as it is, it is not in the hands of an office, and
 * its time has come and not passed. Money is paid for years: it may be written at the end of the road.
 */
export function mayWrite(
  file: CreationFile,
  what: keyof typeof OPEN_FOR | 'papers',
  version: number,
): Result<undefined, 'stale' | 'with-office' | 'step-closed'> {
  if (file.version !== version) return refused('stale');
  if (file.state === 'with-office' && what !== 'payments') return refused('with-office');
  if (what === 'papers') return file.state === 'done' ? refused('step-closed') : ok(undefined);
  if (file.state === 'done') return what === 'payments' ? ok(undefined) : refused('step-closed');
  if (file.kind === 'sole-trader' || file.kind === 'craft-entry')
    return what === 'activity' || what === 'founders' ? ok(undefined) : refused('step-closed');
  const road = roadOf({ ...file, isCraft: true });
  const [from, to] = OPEN_FOR[what].map((step) => road.indexOf(step));
  const here = road.indexOf(file.step);
  const isOpen = from !== undefined && to !== undefined && from >= 0 && here >= from && here <= to;
  return isOpen ? ok(undefined) : refused('step-closed');
}
