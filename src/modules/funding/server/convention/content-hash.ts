import { createHash } from 'node:crypto';
import { canonicalText, type Content } from '../../convention/content.ts';

/** The hash that locks a content: of its one canonical text. */
export function contentHash(content: Content): string {
  return createHash('sha256').update(canonicalText(content)).digest('hex');
}
