import { sealWith, unsealWith } from '#platform/sealing/server';
import { keyFor } from './key.ts';

/** A text that only this installation can read again, and only for the same owner. */
export function sealText(text: string, owner: string): string {
  return sealWith(keyFor('one-time-codes'), text, owner);
}

/** The text that was sealed for an owner. Throws when it was changed, or sealed for another or elsewhere. */
export function unsealText(sealed: string, owner: string): string {
  return unsealWith(keyFor('one-time-codes'), sealed, owner);
}
