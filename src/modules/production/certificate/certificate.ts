import type { ProductFacts, Told } from '#modules/market';
import type { Id, OrganisationId } from '#platform/ids';
import type { Photo } from '#platform/pictures';
import type { Day } from '#platform/time';
import type { Unit } from '../making/making.ts';

/** What a certificate says of a piece, as told on the day it was made out. No name of a person is in it. */
export interface CertificateFacts {
  readonly code: string;
  readonly issuedOn: Day;
  readonly seller: Told;
  readonly place: string;
  readonly village: string;
  readonly kind: string;
  readonly name: Told;
  readonly pieceNumber: number;
  readonly facts: Pick<
    ProductFacts,
    | 'lengthMillimetres'
    | 'widthMillimetres'
    | 'weightGrams'
    | 'knotsPerSquareDecimetre'
    | 'stampGrade'
    | 'stampNumber'
    | 'technique'
  >;
  readonly unit: Unit;
  readonly tenths: number;
  readonly makers: number;
  readonly threads: readonly string[];
  readonly dyes: readonly string[];
  readonly endedOn?: Day;
  readonly photos: readonly Photo[];
}

/** A certificate of origin of a piece. Its text is signed; it is replaced or withdrawn, never altered. */
export interface Certificate {
  readonly organisationId: OrganisationId;
  readonly certificateId: Id<'certificate'>;
  readonly communeCode: string;
  readonly productId: string;
  readonly told: CertificateFacts;
  /** What was signed, word for word. */
  readonly text: string;
  readonly signature: string;
  readonly issuedAt: Date;
  readonly endedAt?: Date;
  readonly ending?: 'replaced' | 'withdrawn';
  readonly why: string;
}

/**
 * The words that are signed, one fact on a line, always in the same order: whoever reads them on paper may
 * type them again.
 */
export function signedText(told: CertificateFacts): string {
  const { facts } = told;
  const size = [facts.lengthMillimetres, facts.widthMillimetres]
    .flatMap((one) => (one === undefined ? [] : [String(one / 10)]))
    .join('x');
  return [
    'TWIZA 1',
    told.code,
    told.issuedOn,
    told.seller.fr,
    `${told.pieceNumber} ${told.name.fr}`,
    [told.kind, size, facts.knotsPerSquareDecimetre, facts.weightGrams].map(said).join(' '),
    `${told.place} ${told.village}`,
    `${told.tenths / 10} ${told.unit} ${told.makers}`,
    `${listed(told.threads)} ${listed(told.dyes)}`,
    [facts.stampGrade, facts.stampNumber].map(said).join(' '),
    told.endedOn ?? '-',
  ]
    .map((line) => line.normalize('NFC').replace(/\s+/g, ' ').trim())
    .join('\n');
}

function said(value: string | number | undefined): string {
  return value === undefined || value === '' ? '-' : String(value);
}

function listed(values: readonly string[]): string {
  return values.length === 0 ? '-' : values.toSorted().join('+');
}

/**
 * The same words but for the code and the day: whether a certificate made out anew would say anything
 * new.
 */
export function saysTheSame(one: CertificateFacts, other: CertificateFacts): boolean {
  const { code, issuedOn } = one;
  return signedText({ ...other, code, issuedOn }) === signedText(one);
}

/**
 * What the QR code of a certificate opens. After the # stand the signature and the signed words: they never
 * reach a server, and whoever has the public key checks them without one.
 */
export function certificateAddress(
  origin: string,
  { told, text, signature }: Pick<Certificate, 'told' | 'text' | 'signature'>,
): string {
  return `${origin}/c/${told.code}#${signature}.${encoded(text)}`;
}

function encoded(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCodePoint(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
