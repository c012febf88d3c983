import { z } from 'zod';
import { query } from '#platform/operation/server';
import { lotNamed, termsOf } from '../../call/terms.ts';
import { candidatesOf, rerun } from '../../selection/rerun.ts';
import { findCall } from '../call/call.sql.ts';
import { findRun } from './selection-run.sql.ts';

/**
 * What an adopted selection was made of, for everybody: its inputs and its output as published, and what it
 * gives when it is run again this moment.
 */
export const runProof = query({
  name: 'programmes.run-proof',
  input: z.object({ run: z.uuid(), again: z.stringbool().optional() }),
  toEverybody: true,
  async run({ db }, { run: runId, again = false }) {
    const run = await findRun(db, runId);
    if (run?.state !== 'adopted' || run.inputs === undefined || run.output === undefined) return undefined;
    const call = await findCall(db, run.callId);
    if (call === undefined) return undefined;
    const done = again ? rerun(run.inputs) : undefined;
    const { inputs, output, ...about } = run;
    return {
      run: about,
      inputs,
      output,
      candidates: candidatesOf(inputs),
      call,
      lot: lotNamed(termsOf(call.sheet), run.lot),
      ...(done?.ok === true && {
        again: { outputHash: done.value.outputHash, isSame: done.value.output === output },
      }),
    };
  },
});
