import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { verdict, type Gate, type Outcome } from './gate.ts';
import { ROOT } from './root.ts';
import { runTool } from './run-tool.ts';

const REPORT = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});
/** How a test file shows that it asks for a database. */
const NEEDS_DATABASE = /testDatabase|testRegister|testPeople|\/test-[\w-]+\.ts'|databaseOn|migrate\(/;
/** Frames of a stack that are not ours tell nobody anything. */
const FOREIGN_FRAME = /\n\s+at .*(node_modules|node:|<anonymous>|tests\/walls\/findings).*$/gm;

/** Rules, commands and queries on a real database, and the walls. */
export const RULES: Gate = {
  name: 'rules',
  holds: 'walls, rules, commands and queries',
  run: (chosen) => runTests(chosen),
};

/** The part of them that asks for a database: worth repeating on another engine. */
export const DATABASE: Gate = {
  name: 'database',
  holds: 'what asks for a database',
  run: () => runTests(globSync('{src,scripts,tests}/**/*.test.ts', { cwd: ROOT }).filter(needsDatabase)),
};

/** The walls alone. */
export const WALLS: Gate = {
  name: 'walls',
  holds: 'the plan of the house, and the words of its four languages',
  run: () => runTests(['tests/']),
};

async function runTests(paths: readonly string[]): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'twiza-tests-'));
  const file = join(folder, 'report.json');
  try {
    const words = ['run', ...paths, '--reporter=json', `--outputFile=${file}`];
    const { content, output } = await runTool('vitest/vitest.mjs', words);
    return outcomeOf(file, { content, output });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function outcomeOf(file: string, said: { readonly content: boolean; readonly output: string }): Outcome {
  const report = readReport(file);
  if (report === undefined) return verdict(false, said.output);
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    const told = failed.map(
      (test) => `${test.fullName}\n${withoutForeignFrames(test.failureMessages ?? [])}`,
    );
    const unread = status === 'failed' && failed.length === 0 ? [`could not be run\n${message ?? ''}`] : [];
    return [...told, ...unread].map((failure) => `${name.slice(ROOT.length + 1)}: ${failure}`);
  });
  const unsaid = failures.length === 0 && !said.content ? [said.output] : [];
  const all = [...failures, ...unsaid];
  return { passed: report.numPassedTests, failed: all.length, output: all.join('\n\n') };
}

function readReport(file: string): z.infer<typeof REPORT> | undefined {
  try {
    return REPORT.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function withoutForeignFrames(messages: readonly string[]): string {
  return messages.map((message) => message.replace(FOREIGN_FRAME, '')).join('\n');
}

function needsDatabase(path: string): boolean {
  return NEEDS_DATABASE.test(readFileSync(join(ROOT, path), 'utf8'));
}
