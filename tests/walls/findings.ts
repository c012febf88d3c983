import { expect } from 'vitest';

/**
 * Passes when there is nothing to say; otherwise prints each place, and once the way out. The test goes on to
 * its end.
 */
export function none(findings: readonly string[], wayOut: string): void {
  const places = [...new Set(findings)].map((place) => `\n  ${place}`).join('');
  expect.soft(findings.length, `${findings.length} found.${places}\n→ ${wayOut}\n`).toBe(0);
}
