import type { Db } from '#platform/database/server';
import { findPartReferences } from './part-reference.sql.ts';

/** A part of a large order as its papers name it, with the rate of tax on the commission frozen in it. */
export interface PartReference {
  readonly partId: string;
  readonly reference: string;
  readonly taxPerMille: number;
}

/** Answer for other modules: under which reference some parts of a cooperative were ordered. */
export async function referencesOfParts(
  db: Db,
  asked: { readonly cooperative: string; readonly parts: readonly string[] },
): Promise<ReadonlyMap<string, PartReference>> {
  const found = await findPartReferences(db, asked);
  return new Map(found.map((one) => [one.partId, one]));
}
