import { z } from 'zod';
import { TextInput } from '#modules/registry';
import { newId } from '#platform/ids';
import { changes } from '#platform/operation/server';
import { ok, refused } from '#platform/result';
import { unsealText } from '#platform/sealing/server';
import { lotNamed, termsOf, type Lot, type Terms } from '../../call/terms.ts';
import { mayKeepCall } from '../../permissions.ts';
import { digestOf } from '../../selection/digest.ts';
import { runRecord } from '../../selection/run-record.ts';
import type { SelectionRules } from '../../selection/selection.ts';
import type { RunId } from '../../selection/selection-run.ts';
import { CallRead } from '../../typed-input.ts';
import { actingName } from '../acting-name.ts';
import { lockCall } from '../call/call.sql.ts';
import { judgedFiles, type JudgedFile } from './judged-files.ts';
import { runLines } from './run-lines.ts';
import { findDrawSecret, insertRun, insertRunLines } from './selection-run.sql.ts';

/**
 * Runs the selection of a lot from what reviewers sent. The seed is the secret sealed at the opening with a
 * public value nobody knew then, such as the first result of a lottery.
 */
export const runSelection = changes({
  name: 'programmes.run-selection',
  input: CallRead.extend({
    lot: z.string().max(20),
    publicValue: TextInput.min(1, 'required'),
    publicSource: TextInput.min(2, 'name-too-short'),
  }),
  on: (tx, { call }) => lockCall(tx, call),
  may: (actor, call) => mayKeepCall(actor, call),

  async run(work, call, { version, lot: key, publicValue, publicSource }) {
    if (call.version !== version) return refused('stale');
    if (call.state !== 'reviewing') return refused('call-not-reviewed');
    const terms = termsOf(call.sheet);
    const lot = lotNamed(terms, key);
    if (lot === undefined) return refused('lot-unknown', 'lot');
    const sealed = await findDrawSecret(work.tx, call);
    if (sealed === undefined) return refused('absent');
    const judged = await judgedFiles(work.tx, call, key);
    const waiting = judged.filter(({ isDone }) => !isDone).length;
    if (waiting > 0) return refused('reviews-missing', undefined, { count: waiting });
    const secret = unsealText('draws', sealed, call.callId);
    const seed = digestOf(`${secret}:${publicValue}`);
    const rules = rulesOf(terms, lot);
    const candidates = candidatesOf(judged);
    const { selection, ...record } = runRecord({ call: call.callId, lot: key, rules, seed, candidates });
    const runId: RunId = newId();
    const run = { organisationId: call.organisationId, runId, callId: call.callId, lot: key } as const;
    const draw = { rules, seed, secret, publicValue, publicSource, ...record };
    const { places, spent, guarantees } = selection;
    const by = { runBy: actingName(work), runAt: work.now };
    await insertRun(work.tx, { ...run, ...draw, ...by, state: 'proposed', places, spent, guarantees });
    await insertRunLines(work.tx, run, runLines(judged, selection));
    return ok({ organisationId: call.organisationId, call: call.callId, run: runId });
  },
});

function rulesOf({ passMark, guarantees }: Terms, { places, budget }: Lot): SelectionRules {
  const promised = guarantees.map(({ group, least, floor, binding }) => ({ group, least, floor, binding }));
  return { places, budget, passMark, guarantees: promised };
}

/** Those under a knock-out mark are no candidates any more. */
function candidatesOf(judged: readonly JudgedFile[]) {
  return judged
    .filter(({ knockedOut }) => knockedOut === undefined)
    .map(({ file: { number = '', groups = [], amount = 0 }, score }) => ({ number, score, groups, amount }));
}
