import { OperatorError } from '#platform/settings/server';

/** Runs a script to its end. What the operator must mend is said in a sentence; anything else is a bug and shows its stack. */
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

/** Does one step of a script and tells, in one line, how long it took and what it came to. */
export async function step<T>(name: string, work: (say: (note: string) => void) => Promise<T>): Promise<T> {
  const began = performance.now();
  const notes: string[] = [];
  const value = await work((note) => notes.push(note));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`  ${name.padEnd(14)}${seconds.padStart(5)} s  ${notes.join(', ')}`.trimEnd());
  return value;
}
