import { createHash } from 'node:crypto';
import { secretFor } from '#platform/sealing/server';

/** The secret address of a request: only this installation can make it from its id; it is kept nowhere. */
export function requestKey(requestId: string): string {
  return secretFor('requests', requestId);
}

/** What the database keeps of it. The key is random to everybody else, so one fast hash is enough. */
export function hashOfRequestKey(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
