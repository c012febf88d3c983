import { z } from 'zod';
import { query } from '#platform/operation/server';
import { isSigned } from '#platform/sealing/server';
import { signedText } from '../../certificate/certificate.ts';
import { readLetters } from '../../certificate/code.ts';
import { publicMakers } from '../making/made-by.ts';
import { listMakings } from '../making/making.sql.ts';
import { listStagePhotos } from '../work/work.sql.ts';
import { makingAt } from '../../making/making.ts';
import { findByCode, findStanding } from './certificate.sql.ts';
import { listSteps } from './ownership.sql.ts';

/** A certificate as everybody sees it: what was signed, who may be named today, from hand to hand. */
export const certificatePage = query({
  name: 'production.certificate-page',
  input: z.object({ code: z.string().max(40) }),
  toEverybody: true,
  async run({ db }, { code }) {
    const certificate = await findByCode(db, readLetters(code));
    if (certificate === undefined) return undefined;
    const { organisationId, productId, told, text, signature, fingerprint, ending, why } = certificate;
    const key = { cooperative: organisationId, product: productId };
    const makings = (await listMakings(db, key)).filter(({ batchId }) => batchId === undefined);
    const making = makingAt(makings, certificate.issuedAt);
    const steps = await listSteps(db, certificate);
    const standing = ending === 'replaced' ? await findStanding(db, key) : undefined;
    return {
      organisationId,
      productId,
      told,
      text,
      signature,
      fingerprint,
      /** Whether these words were signed here, and are those of the facts shown. */
      isGenuine: isSigned('certificates', text, signature) && signedText(told) === text,
      ...(ending !== undefined && { ending, why }),
      ...(standing !== undefined && { replacedBy: standing.told.code }),
      makers: making === undefined ? undefined : await publicMakers(db, making),
      photos: await listStagePhotos(db, key),
      steps: steps.map(({ stepId, kind, day, city, name }) => ({ stepId, kind, day, city, name })),
    };
  },
});
