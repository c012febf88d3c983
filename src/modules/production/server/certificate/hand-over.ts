import { z } from 'zod';
import { lifted } from '#platform/database/server';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { readLetters } from '../../certificate/code.ts';
import { slipNumber } from '../../certificate/ownership.ts';
import { mayPassOn } from '../../permissions.ts';
import { slipSecret } from './certificate-letters.ts';
import { findByCode } from './certificate.sql.ts';
import { insertStep, listSteps } from './ownership.sql.ts';

const CityTyped = z.string().trim().min(2, 'city-missing').max(80, 'too-long');

/**
 * Who holds the slip of a piece passes it on, or makes herself known as its holder: the day, the city,
 * her name if she wants it shown. The slip is worth nothing afterwards; the new one is hers. /
 */
export const handOver = changes({
  name: 'production.hand-over',
  input: z.object({
    code: z.string().max(40),
    secret: z.string().max(60),
    city: CityTyped,
    name: z.string().trim().max(120, 'too-long').default(''),
  }),
  on: (tx, { code }) => findByCode(tx, readLetters(code)),
  may: (actor) => mayPassOn(actor),

  async run({ tx, now, today }, certificate, { secret, city, name }) {
    if (certificate.ending === 'withdrawn') return refused('certificate-withdrawn');
    const { organisationId, communeCode, productId } = certificate;
    const slip = slipNumber(await listSteps(tx, certificate));
    if (readLetters(secret) !== slipSecret(productId, slip)) return refused('secret-wrong', 'secret');
    const stepId = newId<'ownership-step'>();
    const of = { organisationId, communeCode, productId, stepId };
    const step = { ...of, kind: 'handed-over', day: today, city, name, at: now } as const;
    await lifted(tx, () => insertStep(tx, step));
    const next = slipSecret(productId, slip + 1);
    return ok({ organisationId, communeCode, code: certificate.told.code, secret: next });
  },
});
