import { OperatorError } from '#platform/settings/server';

/**
 * Runs a script to its end. What the operator must mend is said in a sentence; anything else is a bug and
 * shows its stack.
 */
export async function runScript(main: () => Promise<void>): Promise<never> {
  try {
    await main();
    process.exit(0);
  } catch (error) {
    const expected = error instanceof OperatorError;
    console.error(expected ? error.message : error);
    process.exit(expected ? error.exitCode : 1);
  }
}

/** What a step may say while it runs (`tell`, at once) and what it came to (`say`, at its end). */
export interface Telling {
  readonly say: (note: string) => void;
  readonly tell: (note: string) => void;
}

/** Does one step of a script and tells, in one line, how long it took and what it came to. */
export async function step<T>(name: string, work: (telling: Telling) => Promise<T>): Promise<T> {
  const began = performance.now();
  const notes: string[] = [];
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s`;
  const tell = (note: string) => console.log(`  ${''.padEnd(14)}${seconds()}  … ${note}`);
  const value = await work({ say: (note) => notes.push(note), tell });
  console.log(`  ${name.padEnd(14)}${seconds()}  ${notes.join(', ')}`.trimEnd());
  return value;
}
