import { z } from 'zod';
import { craftSaid, type Product } from '#modules/market';
import { findPieceNumber, lockProduct } from '#modules/market/server';
import { lockedEntry } from '#modules/registry/server';
import { newId } from '#platform/ids';
import { changes, hold, type Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { signText } from '#platform/sealing/server';
import { saysTheSame, signedText, type CertificateFacts } from '../../certificate/certificate.ts';
import { mayTellMaking } from '../../permissions.ts';
import { listMakings } from '../making/making.sql.ts';
import { findWork } from '../work/work.sql.ts';
import { certificateCode, certificateLetters } from './certificate-letters.ts';
import { endCertificate, findStanding, insertCertificate } from './certificate.sql.ts';

/**
 * Makes out the certificate of origin of a piece: what is told of it and of its making today, signed.
 * Made out anew when something is told differently, it takes the place of the one before. /
 */
export const issueCertificate = changes({
  name: 'production.issue-certificate',
  input: z.object({ cooperative: z.uuid(), product: z.uuid() }),
  on: (tx, asked) => lockProduct(tx, asked),
  may: (actor, product) => mayTellMaking(actor, product),

  async run(work, product, asked) {
    const { tx, now, actor } = work;
    const certificateId = newId<'certificate'>();
    const told = await factsOf(work, product, certificateCode(certificateId));
    if (!told.ok) return told;
    const before = await findStanding(tx, asked);
    if (before !== undefined && saysTheSame(before.told, told.value)) return refused('certificate-same');
    if (before !== undefined)
      await endCertificate(tx, hold(before), { at: now, ending: 'replaced', why: '' });
    const { organisationId, communeCode, productId } = product;
    const text = signedText(told.value);
    const certificate = {
      organisationId,
      certificateId,
      communeCode,
      productId,
      told: told.value,
      text,
      signature: signText('certificates', text),
      fingerprint: certificateLetters(text),
      issuedAt: now,
      why: '',
    };
    const issuedBy = actor.kind === 'person' ? { issuedBy: actor.personId } : {};
    await insertCertificate(tx, certificate, issuedBy);
    return ok({ organisationId, communeCode, product: productId, code: told.value.code });
  },
});

type Lacking = 'certificate-for-pieces' | 'seller-suspended' | 'makers-missing' | 'village-missing';

/** What a certificate says of a piece today; refused with the first thing that nobody told yet. */
async function factsOf(
  { tx, today }: Work,
  product: Product,
  code: string,
): Promise<Result<CertificateFacts, Lacking>> {
  const key = { cooperative: product.organisationId, product: product.productId };
  const pieceNumber = await findPieceNumber(tx, product);
  if (pieceNumber === undefined) return refused('certificate-for-pieces');
  const entry = await lockedEntry(tx, product.organisationId);
  if (entry === undefined || entry.state !== 'registered') return refused('seller-suspended');
  const making = (await listMakings(tx, key)).find(({ batchId }) => batchId === undefined);
  if (making === undefined) return refused('makers-missing');
  const work = await findWork(tx, key);
  if (work === undefined || work.village === '') return refused('village-missing');
  const technique = craftSaid('fr', 'technique', product.facts);
  const { lengthMillimetres, widthMillimetres, weightGrams } = product.facts;
  const { knotsPerSquareDecimetre, stampGrade, stampNumber } = product.facts;
  const facts = {
    ...(technique !== undefined && { technique }),
    ...(lengthMillimetres !== undefined && { lengthMillimetres }),
    ...(widthMillimetres !== undefined && { widthMillimetres }),
    ...(weightGrams !== undefined && { weightGrams }),
    ...(knotsPerSquareDecimetre !== undefined && { knotsPerSquareDecimetre }),
    ...(stampGrade !== undefined && { stampGrade }),
    ...(stampNumber !== undefined && { stampNumber }),
  };
  const { kind, name, photos, communeCode: place } = product;
  return ok({
    code,
    issuedOn: today,
    seller: { fr: entry.nameFr, ar: entry.nameAr ?? '' },
    place,
    village: work.village,
    kind,
    name,
    pieceNumber,
    facts,
    unit: making.unit,
    tenths: making.makers.reduce((sum, { tenths }) => sum + tenths, 0),
    makers: making.makers.length,
    threads: work.threads,
    dyes: work.dyes,
    ...(work.endedOn !== undefined && { endedOn: work.endedOn }),
    photos,
  });
}
