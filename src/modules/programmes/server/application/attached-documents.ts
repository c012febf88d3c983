import type { Db } from '#platform/database/server';
import { findFile } from '#platform/files/server';
import { everyQuestion, type Form } from '#platform/forms';
import type { Application, SentDocument } from '../../application/application.ts';

/** A step: the documents a file answers with, as far as who asks may see them. */
export async function attachedDocuments(
  db: Db,
  { organisationId, answers }: Pick<Application, 'organisationId' | 'answers'>,
  form: Form,
): Promise<SentDocument[]> {
  const asked = everyQuestion(form.items).filter(({ kind }) => kind === 'document' || kind === 'photo');
  const found: SentDocument[] = [];
  for (const { name: question } of asked) {
    const fileId = answers[question];
    if (typeof fileId !== 'string') continue;
    const file = await findFile(db, { organisationId, fileId });
    if (file === undefined) continue;
    const { name, mediaType, sha256 } = file;
    found.push({ question, fileId, name, mediaType, sha256 });
  }
  return found;
}
