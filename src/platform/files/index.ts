/** The label of a kept file. */
export interface StoredFile {
  readonly fileId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly visibility: 'public' | 'reach';
}

/** Largest file taken from a person, in bytes: 8 MB. */
export const LARGEST_FILE = 8 * 1024 * 1024;
