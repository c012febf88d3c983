import type { Tx } from '#platform/database/server';
import type { Cooperative } from '../../cooperative.ts';
import { lockCooperative } from '../cooperative/cooperative.sql.ts';

/** Locks both entries of a merger, the smaller id first, so that two officers never wait for each other. */
export async function lockAbsorbed(
  tx: Tx,
  { absorbed, survivor }: { readonly absorbed: string; readonly survivor: string },
): Promise<Absorbed | undefined> {
  const locked = new Map<string, Cooperative>();
  for (const id of [absorbed, survivor].toSorted()) {
    const entry = await lockCooperative(tx, id);
    if (entry !== undefined) locked.set(id, entry);
  }
  const [one, other] = [locked.get(absorbed), locked.get(survivor)];
  return one && other && { ...one, survivor: other };
}

/** An entry that is absorbed, or was, with the one that stays. */
export type Absorbed = Cooperative & { readonly survivor: Cooperative };
