import { z } from 'zod';
import { query } from '#platform/operation/server';
import { readLetters } from '../../certificate/code.ts';
import { slipNumber } from '../../certificate/ownership.ts';
import { slipSecret } from './certificate-letters.ts';
import { findByCode } from './certificate.sql.ts';
import { listSteps } from './ownership.sql.ts';

/** The slip of who holds a piece now: opened by its own secret, and by no other. */
export const ownerSlip = query({
  name: 'production.owner-slip',
  input: z.object({ code: z.string().max(40), secret: z.string().max(60) }),
  toEverybody: true,
  async run({ db }, { code, secret }) {
    const certificate = await findByCode(db, readLetters(code));
    if (certificate === undefined) return undefined;
    const slip = slipNumber(await listSteps(db, certificate));
    const right = slipSecret(certificate.productId, slip);
    return readLetters(secret) === right ? { certificate, secret: right } : undefined;
  },
});
