import type { Held, Work } from '#platform/operation/server';
import { ok, type Result } from '#platform/result';
import type { Content } from '../../convention/content.ts';
import { mayWriteDraft, type Convention } from '../../convention/convention.ts';
import { saveConvention } from './convention.sql.ts';

/** A step: writes a part of a draft that nobody changed since it was read. */
export async function changeDraft<Code extends string>(
  work: Work,
  held: Held<Convention>,
  {
    version,
    change,
  }: { readonly version: number; readonly change: (content: Content) => Result<Content, Code> },
) {
  const may = mayWriteDraft(held, version);
  if (!may.ok) return may;
  const changed = change(held.content);
  if (!changed.ok) return changed;
  await saveConvention(work.tx, held, { content: changed.value });
  const { organisationId, communeCode, conventionId } = held;
  return ok({ organisationId, communeCode, convention: conventionId });
}

/** A list with one more, or with the one of the same key replaced where it stood. */
export function withOne<Part extends { readonly key: string }>(parts: readonly Part[], one: Part): Part[] {
  const known = parts.some(({ key }) => key === one.key);
  return known ? parts.map((part) => (part.key === one.key ? one : part)) : [...parts, one];
}

/** The first free key of a list: `i1`, `i2`… A key once given up is not given again in the same draft. */
export function nextKey(letter: string, parts: readonly { readonly key: string }[]): string {
  const taken = parts.map(({ key }) => Number(key.slice(1))).filter(Number.isInteger);
  return `${letter}${Math.max(0, ...taken) + 1}`;
}
