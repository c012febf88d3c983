import { emblemOf, emblemSvg } from '#modules/registry';
import { told as textOf } from '#modules/market';
import { printPdf } from '#platform/pdf/server';
import { qrSvg } from '#platform/qr';
import { createWords, type Locale } from '#platform/text';
import { certificateAddress, type Certificate } from '../../certificate/certificate.ts';
import { certificateLines, type ShownMakers } from '../../certificate/certificate-lines.ts';

interface Printed {
  readonly locale: Locale;
  readonly now: Date;
  /** The public address of this house. */
  readonly origin: string;
  /** Who may be named today. */
  readonly makers: ShownMakers | undefined;
  /** The bytes of its first photo. */
  readonly photo?: Uint8Array;
  /** The secret of who holds the piece: printed on a slip to cut off, for her alone. */
  readonly secret?: string;
}

type Told = Pick<Certificate, 'organisationId' | 'told' | 'text' | 'signature'> & {
  readonly fingerprint: string;
};

const TEMPLATE = String.raw`
#start-end([#kicker(data.kicker) #heading1(data.name) #data.seller], emblem(data.emblem, height: 20mm))
#v(4pt)
#grid(columns: (1fr, 48mm), column-gutter: 8mm,
  facts(data.facts),
  stack(spacing: 6pt,
    if data.photo != none { image(bytes(data.photo), width: 48mm) },
    if data.illustration != "" { note(data.illustration) },
  ),
)
#block(above: 10pt, breakable: false, grid(columns: (60mm, 1fr), column-gutter: 8mm,
  emblem(data.qr, height: 60mm),
  [
    #text(size: 15pt, weight: "bold", text(dir: ltr, data.code))
    #v(2pt)
    #data.lettersLabel: #text(weight: "bold", text(dir: ltr, data.letters))
    #note(data.how)
    #note(text(dir: ltr, data.address))
  ],
))
#note(data.proves)
#if data.slip != none {
  v(1fr)
  block(breakable: false, width: 100%, above: 14pt, inset: (top: 10pt),
    stroke: (top: (thickness: 0.8pt, dash: "dashed", paint: ink)), [
      #text(weight: "bold", data.slip.title)
      #v(2pt)
      #data.slip.text
      #v(4pt)
      #text(dir: ltr, size: 14pt, weight: "bold", data.slip.secret)
      #note(text(dir: ltr, data.slip.address))
    ])
}
`;

/**
 * The certificate of origin of a piece on paper: its facts, its photo, and a QR code that holds the
 * signed words and opens its page. With the secret, the slip of who holds the piece. /
 */
export async function certificatePaper(
  certificate: Told,
  { locale, now, origin, makers, photo: bytes, secret }: Printed,
) {
  const words = createWords(locale);
  const { t } = words;
  const { told, organisationId, fingerprint } = certificate;
  const name = textOf(told.name, locale);
  const address = `${origin}/c/${told.code}`;
  const emblem = emblemOf({ id: organisationId, place: told.place });
  const [photo] = told.photos;
  const data = {
    kicker: t('production.certificate.title'),
    name,
    seller: textOf(told.seller, locale),
    emblem: emblemSvg(emblem, { title: '', pixels: 256 }),
    facts: certificateLines(words, told, makers),
    photo: bytes === undefined ? null : Array.from(bytes),
    illustration: photo?.isIllustration === true ? t('market.illustration') : '',
    qr: qrSvg(certificateAddress(origin, certificate)),
    code: told.code,
    lettersLabel: t('production.certificate.letters'),
    letters: fingerprint,
    how: t('production.certificate.how'),
    proves: t('production.certificate.proves', { day: words.day(told.issuedOn) }),
    address,
    slip: secret === undefined ? null : slipOf(t, secret, `${address}/hand-over`),
  };
  const title = `${t('production.certificate.title')} · ${told.code}`;
  return {
    name: `twiza-${told.code}-${locale}.pdf`,
    mediaType: 'application/pdf',
    body: await printPdf({ paper: { template: TEMPLATE, data }, locale, title, at: now }),
  };
}

function slipOf(t: (key: string) => string, secret: string, address: string) {
  const [title, text] = [t('production.slip.title'), t('production.slip.text')];
  return { title, text, secret, address };
}
