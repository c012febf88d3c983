import { z } from 'zod';
import { findFile } from '#platform/files/server';
import { query } from '#platform/operation/server';
import { mayKeepCall, mayPrepareApplication } from '../../permissions.ts';
import { findCall } from '../call/call.sql.ts';
import { findApplication } from './application.sql.ts';

/** The label of a document of a file, for who prepares it and who keeps its call. */
export const applicationDocument = query({
  name: 'programmes.application-document',
  input: z.object({ application: z.uuid(), document: z.uuid() }),
  async run({ db, actor }, { application: id, document: fileId }) {
    const application = await findApplication(db, id);
    if (application === undefined || !Object.values(application.answers).includes(fileId)) return undefined;
    const call = await findCall(db, application.callId);
    const may = mayPrepareApplication(actor, application) || (call && mayKeepCall(actor, call));
    return may ? findFile(db, { organisationId: application.organisationId, fileId }) : undefined;
  },
});
