import type { LegalParameters } from '#modules/law';
import { changesStatutes, missingChanges } from './amendment.ts';
import type { Dossier } from './creation-file.ts';
import { missingPaper, type Missing } from './missing-paper.ts';

/** What the step of an amendment that says what changes still waits for. */
export function missingChange(dossier: Dossier, law: LegalParameters): (Missing | false)[] {
  const { amendment } = dossier.file;
  const lacks = missingChanges(amendment, law);
  if (amendment === undefined) return [...lacks];
  return [
    ...lacks,
    missingPaper(dossier, 'minutes'),
    changesStatutes(amendment) && missingPaper(dossier, 'signed-statutes'),
    missingPaper(dossier, 'signed-request'),
  ];
}
