import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { keyFor } from './key.ts';

const MEMORY_KIB = 19_456;
const PASSES = 2;
const SALT_BYTES = 16;
const TAG_BYTES = 32;
const FORM = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([\w+/]+)\$([\w+/]+)$/;
/**
 * Compared with when there is no account, so that its absence takes as long as a wrong secret. Matches
 * nothing.
 */
const NOBODY = `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/**
 * The hash of a PIN or a password, in the usual text form. argon2id with 19 MiB and two passes (OWASP), and a
 * pepper kept outside the database: six digits alone would not resist whoever steals a copy of it.
 */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await derive(secret, { salt, memory: MEMORY_KIB, passes: PASSES });
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=1$${unpadded(salt)}$${unpadded(tag)}`;
}

/** Whether a secret is the one hashed. Takes the same time when there is nothing to compare with. */
export async function secretMatches(secret: string, hashed: string | undefined): Promise<boolean> {
  const [, memory, passes, salt = '', tag = ''] = FORM.exec(hashed ?? NOBODY) ?? [];
  const expected = Buffer.from(tag, 'base64');
  const found = await derive(secret, {
    salt: Buffer.from(salt, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
  });
  return hashed !== undefined && expected.length === TAG_BYTES && timingSafeEqual(found, expected);
}

interface Cost {
  readonly salt: Buffer;
  readonly memory: number;
  readonly passes: number;
}

function derive(secret: string, { salt, memory, passes }: Cost): Promise<Buffer> {
  const parameters = { message: secret, nonce: salt, parallelism: 1, tagLength: TAG_BYTES, memory, passes };
  return new Promise((resolve, reject) => {
    argon2('argon2id', { ...parameters, secret: keyFor('pepper') }, (error, tag) =>
      error === null ? resolve(tag) : reject(error),
    );
  });
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
