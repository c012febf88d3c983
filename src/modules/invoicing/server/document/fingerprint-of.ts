import { createHash } from 'node:crypto';
import type { Content } from '../../document/invoice.ts';

/** The fingerprint of a document and of all before it in its series: one sign altered anywhere changes it. */
export function fingerprintOf(content: Content, previous: string): string {
  return createHash('sha256')
    .update(`${previous}\n${canonical(content)}`)
    .digest('hex');
}

/** One text for one content: names sorted, what is absent left out. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
