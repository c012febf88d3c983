import { createECDH, createPrivateKey, createPublicKey, hkdfSync, sign, verify } from 'node:crypto';
import { secrets } from '#platform/settings/server';

/** What is signed; each purpose has a key of its own, so that one paper is never taken for another. */
export type SigningPurpose = 'certificates';

/** A public key as browsers and programs read it (RFC 7517), the curve P-256. */
export interface PublicKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

const CURVE = 'prime256v1';
/** The number of points of the curve: a private key lies below it. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
/** More bytes than the key has, so that no key is likelier than another. */
const SEED_BYTES = 48;

/** A signature (ECDSA, SHA-256, 64 bytes) only this installation can make, and everybody can check. */
export function signText(purpose: SigningPurpose, text: string): string {
  const key = createPrivateKey({ key: { ...publicKeyOf(purpose), d: privateOf(purpose) }, format: 'jwk' });
  return sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
}

/** Whether this installation signed exactly this text. */
export function isSigned(purpose: SigningPurpose, text: string, signature: string): boolean {
  return isSignedWith(publicKeyOf(purpose), text, signature);
}

/** Whether the holder of a key signed exactly this text. */
export function isSignedWith(publicKey: PublicKey, text: string, signature: string): boolean {
  const key = createPublicKey({ key: { ...publicKey }, format: 'jwk' });
  const bytes = Buffer.from(signature, 'base64url');
  return verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, bytes);
}

/** The key everybody checks with. */
export function publicKeyOf(purpose: SigningPurpose): PublicKey {
  const pair = createECDH(CURVE);
  pair.setPrivateKey(Buffer.from(privateOf(purpose), 'base64url'));
  const point = pair.getPublicKey();
  const part = (from: number) => point.subarray(from, from + 32).toString('base64url');
  return { kty: 'EC', crv: 'P-256', x: part(1), y: part(33) };
}

/** Derived from the sealing key of the data folder, which is kept with every backup. */
function privateOf(purpose: SigningPurpose): string {
  const seed = Buffer.from(hkdfSync('sha256', secrets().sealing, '', `twiza signing ${purpose}`, SEED_BYTES));
  const number = (BigInt(`0x${seed.toString('hex')}`) % (ORDER - 1n)) + 1n;
  return Buffer.from(number.toString(16).padStart(64, '0'), 'hex').toString('base64url');
}
