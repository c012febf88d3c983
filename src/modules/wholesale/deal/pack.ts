import { ok, refused, type Result } from '#platform/result';

/** How things are packed for who buys much. */
export const PACK_KINDS = ['unit', 'carton', 'pallet'] as const;
export type PackKind = (typeof PACK_KINDS)[number];

/** Whether a number asked is enough, and of whole packs. */
export function packsFit(
  quantity: number,
  { minimum, pack }: { readonly minimum: number; readonly pack: number },
): Result<number, 'below-minimum' | 'not-whole-packs'> {
  if (quantity < minimum) return refused('below-minimum', 'quantity', { minimum });
  if (quantity % pack !== 0) return refused('not-whole-packs', 'quantity', { pack });
  return ok(quantity / pack);
}

/** How many packs hold so many things, the last perhaps not full. */
export function packsOf(quantity: number, pack: number): number {
  return Math.ceil(quantity / pack);
}
