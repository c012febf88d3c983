import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSigned, publicKeyOf, signText } from './signature.ts';

test('what is signed is known again; one letter changed, or another key, and it is not', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(63), (text, at) => {
      const signature = signText('certificates', text);
      expect(isSigned('certificates', text, signature)).toBe(true);
      expect(isSigned('certificates', `${text}.`, signature)).toBe(false);
      const bytes = Buffer.from(signature, 'base64url');
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(isSigned('certificates', text, bytes.toString('base64url'))).toBe(false);
    }),
    { numRuns: 40 },
  );
  expect(isSigned('certificates', 'tapis', 'n’importe quoi')).toBe(false);
});

test('a browser checks it with the public key alone', async () => {
  const key = await webcrypto.subtle.importKey(
    'jwk',
    { ...publicKeyOf('certificates') },
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['verify'],
  );
  const text = 'Tapis de Mrirt, Oumlil';
  const signature = Buffer.from(signText('certificates', text), 'base64url');
  const how = { name: 'ECDSA', hash: 'SHA-256' };
  expect(await webcrypto.subtle.verify(how, key, signature, Buffer.from(text))).toBe(true);
  expect(await webcrypto.subtle.verify(how, key, signature, Buffer.from('Tapis de Fès'))).toBe(false);
});
