import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;
const [USER, SYSTEM] = [11, 12];

/**
 * Milliseconds of processor time all processes of a PostgreSQL server on this machine have used, those that
 * live; nothing where there is none, or where the system does not tell.
 */
export function databaseCpuMs(): number {
  return processes().reduce((sum, stat) => sum + ticksOf(stat), 0) * (1_000 / TICKS_PER_SECOND);
}

function processes(): string[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => statOf(pid))
      .filter((stat) => stat.includes('(postgres)'));
  } catch {
    return [];
  }
}

function statOf(pid: string): string[] {
  try {
    return [readFileSync(`/proc/${pid}/stat`, 'utf8')];
  } catch {
    return [];
  }
}

function ticksOf(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[USER]) + Number(fields[SYSTEM]);
}
