import { runJourneys } from '../../tests/journeys/run.ts';
import { buildIfStale } from '../build.ts';
import { verdict, type Gate, type Outcome } from './gate.ts';
import { ROOT } from './root.ts';

/** The application as it is built for people. */
export const BUILD: Gate = {
  name: 'build',
  holds: 'the application builds',
  run: async () => {
    await buildIfStale(ROOT);
    return verdict(true, '');
  },
};

/**
 * What people do, in a browser. Without a browser nothing is told, which only a machine that judges calls a
 * failure.
 */
export const JOURNEYS: Gate = {
  name: 'journeys',
  holds: 'what people do, in a real browser',
  run: async ([filter]) => {
    const lines: string[] = [];
    const outcome = await runJourneys({
      filter,
      chromium: process.env.CHROMIUM,
      say: (line) => lines.push(line),
    });
    return outcome.skipped === undefined ? { ...outcome, output: failed(lines) } : skipped(outcome.skipped);
  },
};

function skipped(why: string): Outcome {
  const judging = process.env.CI !== undefined && process.env.CI !== '';
  return judging ? verdict(false, why) : { passed: 0, failed: 0, output: '', note: why };
}

/** Only the stories that went wrong, with what is told under them. */
function failed(lines: readonly string[]): string {
  return lines.filter((line) => !line.startsWith('✓')).join('\n');
}
