import { expect } from 'vitest';

/** Passes when there is nothing to say; otherwise prints each place, and once the way out. */
export function none(findings: readonly string[], wayOut: string): void {
  if (findings.length === 0) return;
  expect.fail(`${findings.length} found.\n  ${[...new Set(findings)].join('\n  ')}\n→ ${wayOut}`);
}
