import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;
const [USER, SYSTEM] = [11, 12];

/** What each process had used when it was last seen: one that ended since does not take its time with it. */
const seen = new Map<string, number>();

/**
 * Milliseconds of processor time all processes of a PostgreSQL server on this machine have used, as far as
 * they were seen; nothing where there is none, or where the system does not tell.
 */
export function databaseCpuMs(): number {
  for (const pid of processes()) {
    const stat = statOf(pid);
    if (stat?.includes('(postgres)') === true) seen.set(pid, ticksOf(stat));
  }
  return [...seen.values()].reduce((sum, ticks) => sum + ticks, 0) * (1_000 / TICKS_PER_SECOND);
}

function processes(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function statOf(pid: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
}

function ticksOf(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[USER]) + Number(fields[SYSTEM]);
}
