import type { Dossier, PaperKind } from './creation-file.ts';

/** Something a step still waits for. `formation.missing.<code>` says it in plain words. */
export interface Missing {
  readonly code: string;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** A paper that is not there yet. */
export function missingPaper({ papers }: Dossier, kind: PaperKind): Missing | false {
  return !papers.some((one) => one.kind === kind) && { code: `paper-${kind}` };
}
