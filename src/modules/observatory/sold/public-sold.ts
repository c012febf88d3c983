import { withheldParts, type Counted, type DisclosureRule } from '../disclosure/disclosure.ts';
import type { PublicSoldLine, SoldLine } from './sold-figure.ts';

/**
 * The lines anybody may see: those that stand for few cooperatives are hidden, and as many more as it takes
 * that the total less the others tells none of them. Under a hidden total all are.
 */
export function publicSold(
  lines: readonly SoldLine[],
  { rule, totalHidden }: { readonly rule: DisclosureRule; readonly totalHidden: boolean },
): PublicSoldLine[] {
  if (totalHidden) return lines.map(({ key }) => ({ key }));
  const counted = new Map<string, Counted>(
    lines.map(({ key, sellers }) => [key, { value: sellers, entries: sellers }]),
  );
  const hidden = withheldParts(counted, { rule, totalHidden });
  return lines.map(({ key, ...shown }) => (hidden.has(key) ? { key } : { key, shown }));
}
