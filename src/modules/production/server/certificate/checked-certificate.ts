import { z } from 'zod';
import { query } from '#platform/operation/server';
import { readLetters } from '../../certificate/code.ts';
import { findByCode } from './certificate.sql.ts';

/**
 * Whether a paper says what was signed: its code and the letters under it. The answer is always a plain one:
 * right, altered, unknown, replaced, withdrawn.
 */
export const checkedCertificate = query({
  name: 'production.checked-certificate',
  input: z.object({ code: z.string().max(40), letters: z.string().max(40).default('') }),
  toEverybody: true,
  async run({ db }, { code: typed, letters }) {
    const code = readLetters(typed);
    const found = await findByCode(db, code);
    if (found === undefined) return { code, answer: 'unknown' as const };
    if (readLetters(letters) !== found.fingerprint) return { code, answer: 'altered' as const };
    return { code, answer: found.ending ?? ('right' as const) };
  },
});
