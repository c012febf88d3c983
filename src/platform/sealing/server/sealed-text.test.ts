import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { sealWith, unsealWith } from './sealed-text.ts';

const KEY = randomBytes(32);

test('a sealed number opens for its owner, and says nothing of itself', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.uuid(), (text, owner) => {
      const sealed = sealWith(KEY, text, owner);
      expect(unsealWith(KEY, sealed, owner)).toBe(text);
      expect(sealWith(KEY, text, owner)).not.toBe(sealed);
    }),
  );
});

test('it opens for nobody else, with no other key, and not when a letter was changed', () => {
  const sealed = sealWith(KEY, 'AB123456', 'Itto');
  expect(() => unsealWith(KEY, sealed, 'Fadma')).toThrow();
  expect(() => unsealWith(randomBytes(32), sealed, 'Itto')).toThrow();
  const changed = Buffer.from(sealed, 'base64url');
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  expect(() => unsealWith(KEY, changed.toString('base64url'), 'Itto')).toThrow();
});
