import { z } from 'zod';
import { DayInput, TextInput } from '#modules/registry';
import { changes, hold } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { selectionAdopted } from '../../facts.ts';
import { termsOf } from '../../call/terms.ts';
import { mayKeepCall } from '../../permissions.ts';
import { listWithdrawn } from '../application/application.sql.ts';
import { lockCall, saveCall } from '../call/call.sql.ts';
import { tellReviews } from '../review/review.sql.ts';
import { adoptedFact } from './adopted-fact.ts';
import { keepSignedPaper } from './keep-signed-paper.ts';
import { listRunLines, listRuns, lockRun, saveAdoption } from './selection-run.sql.ts';

/** Adopts the selection of a lot, once, by the minutes its committee signed. Its results become public. */
export const adoptSelection = changes({
  name: 'programmes.adopt-selection',
  input: z.object({
    run: z.uuid(),
    minutesNumber: TextInput.min(1, 'required'),
    heldOn: DayInput,
    signedBy: z.string().trim().min(3, 'name-too-short').max(2_000, 'too-long'),
    fileName: z.string().trim().max(200).optional(),
    /** The minutes as they were signed, photographed or scanned. */
    content: z.base64().optional(),
  }),
  on: (tx, { run }) => lockRun(tx, run),
  may: (actor, run) => mayKeepCall(actor, run),

  async run(work, run, { minutesNumber, heldOn, signedBy, fileName = 'pv.pdf', content = '' }) {
    const call = await lockCall(work.tx, run.callId);
    if (call === undefined) return refused('absent');
    const runs = await listRuns(work.tx, run);
    if (runs.some(({ lot, state }) => lot === run.lot && state === 'adopted'))
      return refused('adopted-already');
    if (heldOn > work.today) return refused('day-in-future', 'heldOn');
    const lines = await listRunLines(work.tx, run);
    const withdrawn = new Set(await listWithdrawn(work.tx, call.callId));
    if (lines.some(({ applicationId }) => withdrawn.has(applicationId))) return refused('file-withdrawn');
    const names = signedBy.split(/\r?\n/).filter((line) => line.trim() !== '');
    const signed = content === '' ? ok(undefined) : await keepSignedPaper(work, run, { fileName, content });
    if (!signed.ok) return signed;
    const minutes = { minutesNumber, heldOn, signedBy: names, signedFile: signed.value };
    await saveAdoption(work.tx, run, { ...minutes, now: work.now });
    const adopted = new Set(runs.filter(({ state }) => state === 'adopted').map(({ lot }) => lot)).add(
      run.lot,
    );
    const terms = termsOf(call.sheet);
    if (terms.lots.every(({ key }) => adopted.has(key)))
      await saveCall(work.tx, hold(call), { state: 'adopted' });
    const { organisationId, callId, runId } = run;
    const applications = lines.map(({ applicationId }) => applicationId);
    await tellReviews(work.tx, { organisationId, applications });
    const chosen = lines.filter(({ outcome }) => outcome === 'selected');
    const held = { ...run, minutesNumber, heldOn };
    work.announce(selectionAdopted(organisationId, adoptedFact(call, { run: held, lines: chosen })));
    return ok({ organisationId, call: callId, run: runId });
  },
});
