import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { mayTellMaking } from '../../permissions.ts';
import { endCertificate, findStanding } from './certificate.sql.ts';

/** Takes back a certificate that should not stand; its page says so from now on, and why. */
export const withdrawCertificate = changes({
  name: 'production.withdraw-certificate',
  input: z.object({
    cooperative: z.uuid(),
    product: z.uuid(),
    why: z.string().trim().min(3, 'why-missing').max(300, 'too-long'),
  }),
  on: (tx, asked) => findStanding(tx, asked),
  may: (actor, certificate) => mayTellMaking(actor, certificate),

  async run({ tx, now }, certificate, { why }) {
    await endCertificate(tx, certificate, { at: now, ending: 'withdrawn', why });
    const { organisationId, communeCode, productId } = certificate;
    return ok({ organisationId, communeCode, product: productId });
  },
});
