import { ok, refused, type Result } from '#platform/result';

/** What a document of a cooperative may be: a paper as PDF, or a photograph of it. */
export const DOCUMENT_MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;
export type DocumentMediaType = (typeof DOCUMENT_MEDIA_TYPES)[number];

/** The first bytes each kind of file begins with: the name of a file proves nothing. */
const BEGINNINGS: readonly (readonly [DocumentMediaType, string])[] = [
  ['application/pdf', '%PDF-'],
  ['image/jpeg', '\u00ff\u00d8\u00ff'],
  ['image/png', '\u0089PNG\r\n\u001a\n'],
  ['image/webp', 'RIFF????WEBP'],
];

/** The kind of a file told by its first bytes. */
export function documentMediaType(
  bytes: Uint8Array,
): Result<DocumentMediaType, 'file-empty' | 'file-kind-unknown'> {
  if (bytes.length === 0) return refused('file-empty', 'file');
  const known = BEGINNINGS.find(([, beginning]) => beginsWith(bytes, beginning));
  return known === undefined ? refused('file-kind-unknown', 'file') : ok(known[0]);
}

/** `?` stands for any byte. */
function beginsWith(bytes: Uint8Array, beginning: string): boolean {
  return [...beginning].every((sign, at) => sign === '?' || bytes[at] === sign.codePointAt(0));
}
