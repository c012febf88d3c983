import { termsOf } from '../../call/terms.ts';
import type { SelectionAdopted } from '../../facts.ts';
import type { RunLine, SelectionRun } from '../../selection/selection-run.ts';
import type { KeptCall } from '../call/call.sql.ts';

type Minutes = Pick<SelectionRun, 'lot' | 'runId' | 'minutesNumber' | 'heldOn'>;

/** What an adopted selection announces: whoever is awarded, with what amount. */
export function adoptedFact(
  call: KeptCall,
  { run, lines }: { readonly run: Minutes; readonly lines: readonly RunLine[] },
): SelectionAdopted['payload'] {
  const terms = termsOf(call.sheet);
  const { lot, runId, minutesNumber = '', heldOn } = run;
  if (heldOn === undefined) throw new Error('an adopted selection has the day of its committee');
  return {
    call: call.callId,
    programme: call.programme,
    titleFr: call.titleFr,
    titleAr: call.titleAr,
    edition: terms.edition ?? heldOn.slice(0, 4),
    lot,
    sponsor: terms.lots.find(({ key }) => key === lot)?.sponsor || terms.sponsor.fr,
    run: runId,
    minutes: minutesNumber,
    day: heldOn,
    awards: lines.map(({ applicantId, applicationId, amount }) => {
      return { organisation: applicantId, application: applicationId, amount };
    }),
  };
}
