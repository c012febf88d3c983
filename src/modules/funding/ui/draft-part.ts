import type { SaidRefusal } from '#platform/ui';
import type { Content } from '../convention/content.ts';

/** What every part of the page of a draft gets. */
export interface DraftPart {
  readonly content: Content;
  readonly version: number;
  readonly form: unknown;
  readonly errors: readonly SaidRefusal[];
}
