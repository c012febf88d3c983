import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';

const GIGABYTE = 1024 ** 3;

/** What a measurement was made on: without it, its numbers say nothing. */
export interface Machine {
  readonly system: string;
  readonly processor: string;
  readonly cpus: number;
  readonly memoryGb: number;
  /** Tasks that wanted a processor in the last minute, before the bench began. */
  readonly load: number;
  readonly node: string;
  /** The state of the code: a commit, with `+` when files changed since. */
  readonly commit: string;
}

export function machine(): Machine {
  const processors = cpus();
  return {
    system: `${type()} ${release()}`,
    processor: processors[0]?.model ?? 'unknown',
    cpus: processors.length,
    memoryGb: Math.round(totalmem() / GIGABYTE),
    load: loadavg()[0] ?? 0,
    node: process.version,
    commit: commit(),
  };
}

function commit(): string {
  try {
    const options = { encoding: 'utf8' as const, stdio: 'pipe' as const };
    return execFileSync('git', ['describe', '--always', '--dirty=+'], options).trim();
  } catch {
    return 'unknown';
  }
}
