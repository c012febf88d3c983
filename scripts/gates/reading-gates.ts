import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { verdict, type Gate } from './gate.ts';
import { ROOT } from './root.ts';
import { runTool } from './run-tool.ts';

/** What is judged by reading the sources, without running them. */
export const READING_GATES: readonly Gate[] = [
  {
    name: 'format',
    holds: 'every file as the formatter writes it (npx oxfmt writes it so)',
    run: () => judged('oxfmt/bin/oxfmt', ['--check', '.']),
  },
  {
    name: 'lint',
    holds: 'no known mistake',
    run: () => judged('oxlint/bin/oxlint', ['--deny-warnings', '--format=unix']),
  },
  {
    name: 'types',
    holds: 'every type and every component fits',
    run() {
      // It keeps the components it translated, and would still judge one that has moved away.
      rmSync(join(ROOT, '.svelte-kit', '.svelte-check'), { recursive: true, force: true });
      return judged('svelte-check/bin/svelte-check', ['--tsgo', '--fail-on-warnings', '--output', 'human']);
    },
  },
  {
    name: 'unused',
    holds: 'no dead file, export or package',
    run: () => judged('knip/bin/knip.js', ['--no-progress']),
  },
];

async function judged(program: string, words: readonly string[]) {
  const { content, output } = await runTool(program, words);
  return verdict(content, output);
}
