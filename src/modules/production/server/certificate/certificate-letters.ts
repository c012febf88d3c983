import { createHash } from 'node:crypto';
import { secretFor } from '#platform/sealing/server';
import { lettersOf } from '../../certificate/code.ts';

const CODE_LETTERS = 10;
const SECRET_LETTERS = 15;

/** The code of a certificate, made from its id by this installation alone. */
export function certificateCode(certificateId: string): string {
  return lettersOf(Buffer.from(secretFor('certificates', certificateId), 'base64url'), CODE_LETTERS);
}

/** The few letters printed under a certificate: other words give others. */
export function certificateLetters(text: string): string {
  return lettersOf(createHash('sha256').update(text).digest(), CODE_LETTERS);
}

/**
 * What the slip of who holds a piece says, and nobody else knows: made anew from the piece and the number of
 * times it was passed on.
 */
export function slipSecret(productId: string, slip: number): string {
  return lettersOf(
    Buffer.from(secretFor('certificates', `${productId} ${slip}`), 'base64url'),
    SECRET_LETTERS,
  );
}
