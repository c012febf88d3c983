import { z } from 'zod';

/**
 * The form of a backup: lines of JSON, compressed with gzip, the same for every engine. First the header;
 * then each table as a head, its rows as arrays of texts in PostgreSQL's own notation, and a tail with their
 * number and hash; then each stored file as a head, its bytes in base64 and a tail; last the seal, a hash of
 * every line before it.
 */
export const FORMAT = 1;

/** The state of the schema the rows belong to, and what the database is for. */
export const HEADER = z.object({
  twiza: z.literal('backup'),
  format: z.literal(FORMAT),
  madeAt: z.string(),
  mode: z.enum(['demonstration', 'empty']).optional(),
  migrations: z.record(z.string(), z.string()),
});
export const TABLE_HEAD = z.object({ table: z.string(), columns: z.array(z.string()) });
export const ROW = z.array(z.string().nullable());
export const TABLE_TAIL = z.object({ rows: z.int(), sha256: z.string() });
/** A path below the folder of files: plain names only, so that a file cannot be written elsewhere. */
export const FILE_HEAD = z.object({ file: z.string().regex(/^(?!\.)[\w.-]+(?:\/(?!\.)[\w.-]+)*$/) });
export const FILE_PART = z.object({ part: z.base64() });
export const FILE_TAIL = z.object({ bytes: z.int(), sha256: z.string() });
export const SEAL = z.object({ seal: z.string() });

export type Header = z.infer<typeof HEADER>;

/** What a backup holds, or a database: how many rows, and one hash of them all. */
export interface Contents {
  readonly rows: number;
  readonly files: number;
  /** SHA-256 over the hashes of the tables in the order of their names. Equal hashes mean equal rows. */
  readonly sha256: string;
}

/** One thing read from a backup, in order. */
export type Piece =
  | { readonly kind: 'header'; readonly header: Header }
  | { readonly kind: 'table'; readonly table: string; readonly columns: readonly string[] }
  | { readonly kind: 'row'; readonly row: readonly (string | null)[] }
  | { readonly kind: 'table-end'; readonly rows: number; readonly sha256: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'part'; readonly bytes: Buffer }
  | { readonly kind: 'file-end' }
  | { readonly kind: 'seal' };
