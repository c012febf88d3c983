import { z } from 'zod';
import { newId } from '#platform/ids';
import { creates } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { factsOf } from '../../applicant/register-fact.ts';
import { mayChooseLot, type ApplicationId } from '../../application/application.ts';
import { mayStillApply } from '../../call/call.ts';
import { civilInstant } from '../../call/civil-instant.ts';
import { lotNamed, termsOf } from '../../call/terms.ts';
import { mayPrepareApplication } from '../../permissions.ts';
import { actingName } from '../acting-name.ts';
import { findCall } from '../call/call.sql.ts';
import { findApplicant } from './applicant.sql.ts';
import { hasApplication, insertApplication } from './application.sql.ts';

/** Begins a file for a lot of an open call: a cooperative or a group for itself, or who assists it. */
export const startApplication = creates({
  name: 'programmes.start-application',
  input: z.object({ cooperative: z.uuid(), call: z.uuid(), lot: z.string().max(20) }),
  may: (actor) => actor.kind === 'person',

  async run({ tx, actor, now, today }, { cooperative, call: callId, lot: key }) {
    const applicant = await findApplicant(tx, cooperative, today);
    if (applicant === undefined || !mayPrepareApplication(actor, applicant)) return refused('absent');
    const call = await findCall(tx, callId);
    if (call === undefined || call.state === 'draft') return refused('absent');
    const open = mayStillApply(call, civilInstant(now));
    if (!open.ok) return open;
    const terms = termsOf(call.sheet);
    const lot = mayChooseLot(terms, lotNamed(terms, key), factsOf(applicant, today));
    if (!lot.ok) return lot;
    const { organisationId, communeCode, nameFr, nameAr } = applicant;
    if (await hasApplication(tx, { organisationId, callId, lot: key }))
      return refused('applied-already', 'lot');
    const isAssisted = actor.kind === 'person' && actor.onBehalfOf !== organisationId;
    const applicationId: ApplicationId = newId();
    await insertApplication(tx, {
      organisationId,
      applicationId,
      communeCode,
      callId,
      callOrganisationId: call.organisationId,
      lot: key,
      state: 'draft',
      nameFr,
      nameAr,
      answers: {},
      ...(isAssisted && { assistedBy: actingName({ actor }), assistingPersonId: actor.personId }),
      version: 1,
    });
    return ok({ organisationId, communeCode, application: applicationId });
  },
});
