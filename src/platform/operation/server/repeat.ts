import { createHash } from 'node:crypto';
import { databaseScope, SYSTEM, type CommonRefusal } from '#platform/operation';
import { inTransaction, type Tx } from '#platform/database/server';
import { refused, type Result } from '#platform/result';
import { currentInstant } from '#platform/time';
import type { Call } from './command.ts';
import { claimRequest, findRequest, forgetRequest, settleRequest } from './operation.sql.ts';

/** A request that has been running longer than this died with its process; the repeat takes it over. */
const ABANDONED_AFTER_MS = 60_000;

type Settle<Out, Code extends string> = (tx: Tx, answer: Result<Out, Code>) => Promise<void>;

/**
 * Gives a repeated request the answer of the first. The request is claimed in a transaction of its own, so
 * that a repeat arriving meanwhile is told that the first still runs; the answer is kept in the transaction
 * of the change itself.
 */
export async function answerOnce<Out, Code extends string>(
  asked: { readonly call: Call; readonly command: string; readonly input: unknown },
  perform: (settle: Settle<Out, Code>) => Promise<Result<Out, Code>>,
): Promise<Result<Out, Code | CommonRefusal>> {
  const { call } = asked;
  if (call.requestId === undefined) return perform(async () => undefined);

  const key = {
    personId: call.actor.kind === 'person' ? call.actor.personId : NOBODY,
    requestId: call.requestId,
  };
  const hash = createHash('sha256')
    .update(`${asked.command} ${JSON.stringify(asked.input)}`)
    .digest('hex');
  const now = call.now ?? currentInstant();
  const scope = databaseScope(call.actor.kind === 'person' ? call.actor : SYSTEM);
  const abandonedBefore = new Date(now.getTime() - ABANDONED_AFTER_MS);

  const first = await inTransaction(
    scope,
    async (tx) => {
      const claimed = await claimRequest(tx, { ...key, command: asked.command, hash, now, abandonedBefore });
      return claimed ? undefined : findRequest(tx, key);
    },
    call.db,
  );
  if (first !== undefined) {
    if (first.input_hash !== hash) return refused('other-content');
    return first.state === 'done' ? (first.answer as Result<Out, Code>) : refused('still-running');
  }
  try {
    const answer = await perform((tx, settled) => settleRequest(tx, key, settled));
    if (!answer.ok) await inTransaction(scope, (tx) => settleRequest(tx, key, answer), call.db);
    return answer;
  } catch (error) {
    await inTransaction(scope, (tx) => forgetRequest(tx, key), call.db);
    throw error;
  }
}

/** Requests of the platform itself are kept under this id, which belongs to nobody. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
