import { z } from 'zod';
import { documentMediaType } from '#modules/registry';
import { LARGEST_FILE } from '#platform/files';
import { keepFile } from '#platform/files/server';
import { everyQuestion } from '#platform/forms';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { applicantForm } from '../../call/applicant-form.ts';
import { mayStillApply } from '../../call/call.ts';
import { civilInstant } from '../../call/civil-instant.ts';
import { mayPrepareApplication } from '../../permissions.ts';
import { ApplicationRead, PartInput } from '../../typed-input.ts';
import { findCall } from '../call/call.sql.ts';
import { lockApplication, saveApplication } from './application.sql.ts';

/** Answers a question that asks for a document: told by its first bytes, hashed and kept. */
export const attachDocument = changes({
  name: 'programmes.attach-document',
  input: ApplicationRead.extend({
    part: PartInput,
    question: z.string().max(80),
    fileName: z.string().trim().min(1).max(200),
    content: z.base64().min(1, 'file-missing'),
  }),
  on: (tx, { application }) => lockApplication(tx, application),
  may: (actor, application) => mayPrepareApplication(actor, application),

  async run(work, application, { version, part, question: name, fileName, content }) {
    const call = await findCall(work.tx, application.callId);
    if (call === undefined) return refused('absent');
    const open = mayStillApply(call, civilInstant(work.now));
    if (!open.ok) return open;
    if (application.state !== 'draft') return refused('application-sent');
    if (application.version !== version) return refused('stale');
    const asked = everyQuestion(applicantForm(call).items).find((one) => one.name === name);
    if (asked === undefined) return refused('absent');
    const bytes = Buffer.from(content, 'base64');
    if (bytes.length > LARGEST_FILE)
      return refused('file-too-large', 'content', { limit: LARGEST_FILE / 1024 / 1024 });
    const mediaType = documentMediaType(bytes);
    if (!mediaType.ok) return refused(mediaType.code, 'content');
    const { organisationId, communeCode, applicationId } = application;
    const label = { organisationId, communeCode, name: fileName, mediaType: mediaType.value } as const;
    const fileId = await keepFile(work.tx, { ...label, visibility: 'reach', bytes, now: work.now });
    await saveApplication(work.tx, application, { answers: { ...application.answers, [name]: fileId } });
    return ok({ organisationId, communeCode, application: applicationId, part });
  },
});
