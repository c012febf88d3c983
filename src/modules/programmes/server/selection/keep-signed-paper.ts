import { documentMediaType } from '#modules/registry';
import { LARGEST_FILE } from '#platform/files';
import { findFile, keepFile } from '#platform/files/server';
import type { Work } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import type { SelectionRun, SignedFile } from '../../selection/selection-run.ts';

/** A step: keeps the minutes as they were signed; everybody may read it once the selection is adopted. */
export async function keepSignedPaper(
  { tx, actor, now }: Pick<Work, 'tx' | 'actor' | 'now'>,
  run: Pick<SelectionRun, 'organisationId'>,
  { fileName, content }: { readonly fileName: string; readonly content: string },
): Promise<Result<SignedFile, 'file-too-large' | 'file-empty' | 'file-kind-unknown'>> {
  const bytes = Buffer.from(content, 'base64');
  if (bytes.length > LARGEST_FILE)
    return refused('file-too-large', 'content', { limit: LARGEST_FILE / 1024 / 1024 });
  const mediaType = documentMediaType(bytes);
  if (!mediaType.ok) return refused(mediaType.code, 'content');
  const organisationId = actor.kind === 'person' ? actor.onBehalfOf : run.organisationId;
  const label = { organisationId, name: fileName, mediaType: mediaType.value } as const;
  const fileId = await keepFile(tx, { ...label, visibility: 'public', bytes, now });
  const kept = await findFile(tx, { organisationId, fileId });
  return kept === undefined
    ? refused('file-kind-unknown', 'content')
    : ok({ ...label, fileId, sha256: kept.sha256 });
}
