import { ok, refused, type Result } from '#platform/result';

/** A file a phone wants to give, named by its content: the same picture is never sent twice. */
export interface Upload {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/** Small enough that a lost minute of a slow network is all that is lost. */
export const CHUNK_BYTES = 256 * 1024;
/** What one file may weigh when it arrives. A phone makes its photos smaller than this. */
export const LARGEST_UPLOAD = 8 * 1024 * 1024;
export const UPLOAD_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'audio/webm', 'audio/ogg', 'audio/mp4'];

const SHA256 = /^[0-9a-f]{64}$/;

/** Whether a file may be sent at all: told before its first byte travels. */
export function mayUpload(
  upload: Upload,
): Result<undefined, 'file-too-large' | 'file-kind' | 'file-unnamed'> {
  if (!SHA256.test(upload.sha256)) return refused('file-unnamed');
  if (!UPLOAD_TYPES.includes(upload.mediaType)) return refused('file-kind');
  if (upload.bytes > LARGEST_UPLOAD) return refused('file-too-large');
  return upload.bytes > 0 ? ok(undefined) : refused('file-unnamed');
}

/** The piece to send next, given how much the server says it has; undefined once it has all. */
export function nextPiece(
  upload: Pick<Upload, 'bytes'>,
  received: number,
): { readonly from: number; readonly to: number } | undefined {
  if (received >= upload.bytes) return undefined;
  return { from: received, to: Math.min(upload.bytes, received + CHUNK_BYTES) };
}

/**
 * What the server does with a piece: `store` it, `know` it already, or tell the phone where to go on from
 * (`elsewhere`).
 */
export function judgePiece(
  upload: Pick<Upload, 'bytes'>,
  { received, from, length }: { readonly received: number; readonly from: number; readonly length: number },
): 'store' | 'know' | 'elsewhere' {
  const fits = length > 0 && length <= CHUNK_BYTES && from + length <= upload.bytes;
  if (fits && from === received) return 'store';
  return fits && from + length <= received ? 'know' : 'elsewhere';
}
