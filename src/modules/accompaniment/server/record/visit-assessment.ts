import type { Tx } from '#platform/database/server';
import { newId } from '#platform/ids';
import type { Day } from '#platform/time';
import type { Assessment } from '../../diagnostic/assessment.ts';
import { instrumentOn, itemsOf, type Instrument } from '../../diagnostic/instrument.ts';
import type { Visit } from '../../visit/visit.ts';
import { listInstruments, lockAssessment } from './assessment.sql.ts';

export interface VisitAssessment {
  readonly instrument: Instrument;
  readonly assessment: Assessment;
  readonly items: ReadonlySet<string>;
}

/**
 * The diagnostic of a visit, locked, with its instrument; a new one, of the version in force on the day the
 * visit began, when there is none. Nothing while no version is in force.
 */
export async function visitAssessment(
  tx: Tx,
  visit: Visit,
  made: { readonly kind: 'visit' | 'control'; readonly day: Day; readonly by: string },
): Promise<VisitAssessment | undefined> {
  const { organisationId, visitId, enrolmentId, communeCode } = visit;
  const versions = await listInstruments(tx);
  const known = await lockAssessment(tx, { organisationId, visitId, kind: made.kind });
  const instrument =
    known === undefined
      ? instrumentOn(versions, visit.startedOn ?? made.day)
      : versions.find(({ version }) => version === known.version);
  if (instrument === undefined) return undefined;
  const fresh: Assessment = {
    organisationId,
    assessmentId: newId<'assessment'>(),
    enrolmentId,
    communeCode,
    visitId,
    ...made,
    instrument: instrument.instrument,
    version: instrument.version,
    answers: {},
    reasons: {},
    isLocked: false,
  };
  const items = new Set(itemsOf(instrument).map(({ key }) => key));
  return { instrument, assessment: known ?? fresh, items };
}
