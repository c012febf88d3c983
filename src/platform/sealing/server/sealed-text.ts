import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { secrets } from '#platform/settings/server';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** What is sealed; each purpose has a key of its own, so that one cannot be opened as another. */
export type SealingPurpose =
  | 'identity-numbers'
  | 'draws'
  | 'guests'
  | 'purchases'
  | 'requests'
  | 'certificates';

/** A text that only this installation can read again, and only for the same owner. */
export function sealText(purpose: SealingPurpose, text: string, owner: string): string {
  return sealWith(keyOf(purpose), text, owner);
}

/** The text that was sealed for an owner. Throws when it was changed, or sealed for another or elsewhere. */
export function unsealText(purpose: SealingPurpose, sealed: string, owner: string): string {
  return unsealWith(keyOf(purpose), sealed, owner);
}

/** Seals with a key of one's own. */
export function sealWith(key: Buffer, text: string, owner: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Opens what was sealed with the same key for the same owner. */
export function unsealWith(key: Buffer, sealed: string, owner: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
  const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  return text.toString('utf8');
}

/**
 * A key of 128 bits that this installation alone can make from a text, always the same: a secret address that
 * nobody has to keep.
 */
export function secretFor(purpose: SealingPurpose, text: string): string {
  return createHmac('sha256', keyOf(purpose)).update(text).digest().subarray(0, 16).toString('base64url');
}

/** Derived from the sealing key of the data folder, which is kept with every backup. */
function keyOf(purpose: SealingPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', secrets().sealing, '', `twiza sealing ${purpose}`, KEY_BYTES));
}
