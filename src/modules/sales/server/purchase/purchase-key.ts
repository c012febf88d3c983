import { createHash } from 'node:crypto';
import { secretFor } from '#platform/sealing/server';

/** The secret address of a purchase: only this installation can make it from its id, and it is kept nowhere. */
export function purchaseKey(purchaseId: string): string {
  return secretFor('purchases', purchaseId);
}

/** What the database keeps of it. The key is random to everybody else, so one fast hash is enough. */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

export function keyHashOf(purchaseId: string): string {
  return hashOfKey(purchaseKey(purchaseId));
}
