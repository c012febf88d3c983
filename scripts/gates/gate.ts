/** One kind of check that everything must pass. */
export interface Gate {
  /** What `--only` calls it. */
  readonly name: string;
  /** What it holds, in a few words, for the line it prints. */
  readonly holds: string;
  /** `chosen` names paths or words, when only a part is wanted. */
  readonly run: (chosen: readonly string[]) => Promise<Outcome>;
}

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** What is wrong and where, shown only when something failed. */
  readonly output: string;
  /** Something to know though nothing failed. */
  readonly note?: string;
}

const INDENT = '      ';

/**
 * Runs gates one after the other, each to its end whatever the others found, one line per gate. The last line
 * printed is
 * `N passed, N failed`; returns whether nothing failed.
 */
export async function passGates(gates: readonly Gate[], chosen: readonly string[]): Promise<boolean> {
  let [passed, failed] = [0, 0];
  for (const gate of gates) {
    const began = performance.now();
    const outcome = await gate.run(chosen).catch(brokenGate);
    passed += outcome.passed;
    failed += outcome.failed;
    tell(gate, outcome, (performance.now() - began) / 1000);
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

/** A check that either holds or does not: it counts as one. */
export function verdict(holds: boolean, output: string): Outcome {
  return { passed: holds ? 1 : 0, failed: holds ? 0 : 1, output };
}

function tell(gate: Gate, { passed, failed, output, note }: Outcome, seconds: number): void {
  const sign = failed === 0 ? ' ' : '✗';
  const counted =
    passed + failed === 1 ? '' : `, ${passed} passed${failed === 0 ? '' : `, ${failed} failed`}`;
  console.log(`${sign} ${gate.name.padEnd(10)}${seconds.toFixed(1).padStart(7)} s  ${gate.holds}${counted}`);
  if (note !== undefined) console.log(INDENT + note);
  if (failed > 0) console.log(output.trimEnd().replace(/^/gm, INDENT));
}

function brokenGate(error: unknown): Outcome {
  return verdict(false, error instanceof Error ? (error.stack ?? error.message) : String(error));
}
