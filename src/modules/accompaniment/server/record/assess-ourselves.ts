import { z } from 'zod';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { instrumentOn, itemsOf } from '../../diagnostic/instrument.ts';
import { maySpeakFor } from '../../permissions.ts';
import { AnswersTyped } from '../../typed-input.ts';
import { lockEnrolment } from '../cohort/cohort.sql.ts';
import { whoTells } from '../visit/step-taken.ts';
import { listInstruments, saveAssessment } from './assessment.sql.ts';

/** A cooperative looks at itself between two visits, by the same items as its coach. */
export const assessOurselves = changes({
  name: 'accompaniment.assess-ourselves',
  input: z.object({ enrolment: z.uuid(), answers: AnswersTyped.min(1, 'required') }),
  on: (tx, { enrolment }) => lockEnrolment(tx, enrolment),
  may: (actor, enrolment) => maySpeakFor(actor, enrolment),

  async run(work, enrolment, { answers }) {
    if (enrolment.state !== 'active') return refused('enrolment-over');
    const instrument = instrumentOn(await listInstruments(work.tx), work.today);
    if (instrument === undefined) return refused('instrument-missing');
    const items = new Set(itemsOf(instrument).map(({ key }) => key));
    const strange = answers.find(({ item }) => !items.has(item));
    if (strange !== undefined) return refused('item-unknown', 'answers', { item: strange.item });
    const at = work.now.toISOString();
    const { organisationId, enrolmentId, communeCode } = enrolment;
    const { by, personId } = whoTells(work);
    await saveAssessment(work.tx, {
      organisationId,
      assessmentId: newId<'assessment'>(),
      enrolmentId,
      communeCode,
      kind: 'self',
      instrument: instrument.instrument,
      version: instrument.version,
      day: work.today,
      by,
      ...(personId !== undefined && { personId }),
      answers: Object.fromEntries(answers.map(({ item, ...one }) => [item, { ...one, at }])),
      reasons: {},
      isLocked: true,
    });
    return ok({ organisationId, communeCode, enrolment: enrolmentId });
  },
});
