import { widthsOf } from '#platform/pictures';
import { pictureAnswer } from '#platform/pictures/server';
import type { CertificateFacts } from '../../certificate/certificate.ts';

/** Wide enough for a photo of five centimetres on paper. */
const WIDTH = 640;

/** A step: the first photo of a certificate as it is printed; none when it was taken away since. */
export async function certificatePhoto({
  photos: [photo],
}: Pick<CertificateFacts, 'photos'>): Promise<{ readonly photo?: Uint8Array }> {
  if (photo === undefined) return {};
  const variant = `${widthsOf(photo).findLast((one) => one <= WIDTH) ?? 160}.jpeg`;
  const { organisationId, fileId } = photo;
  const answer = await pictureAnswer({ organisationId, fileId, variant });
  return answer === undefined ? {} : { photo: answer.bytes };
}
