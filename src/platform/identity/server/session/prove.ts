import { inTransaction, type Tx } from '#platform/database/server';
import type { PersonId } from '#platform/ids';
import { databaseScope, SYSTEM } from '#platform/operation';
import { ok, refused, type Result } from '#platform/result';
import { momentOf, networkOf, type Caller } from './caller.ts';
import { secretMatches } from '../secret/hashed-secret.ts';
import { findSecret } from '../person/person.sql.ts';
import { findTrace } from './session.sql.ts';
import { hashToken } from '../secret/token.ts';
import { counter, countTry, type Counter, type MustWait } from './wrong-tries.ts';

/** A person who has shown her secret, with the counters the right try must put back. */
export interface Proof {
  readonly personId: PersonId;
  readonly forget: readonly string[];
  readonly takeBack: readonly string[];
}

/** Why somebody is not let in. Whatever was wrong, the sentence is the same. */
export type NotProven = MustWait | 'wrong-secret';

interface Claim {
  readonly kind: 'pin' | 'password';
  readonly typed: string;
  /** Finds the person named; undefined when there is none. */
  readonly find: (tx: Tx) => Promise<PersonId | undefined>;
  /** What was typed to name the account: tries on one that does not exist are counted too. */
  readonly named: string;
}

/**
 * Checks a secret: counts the try, compares, in that order and outside any transaction, for hashing takes its
 * time on purpose. The try is committed before the answer is known, so a refusal cannot be undone by breaking
 * the connection.
 */
export async function prove(caller: Caller, claim: Claim): Promise<Result<Proof, NotProven>> {
  const now = momentOf(caller);
  const counted = await inTransaction(
    databaseScope(SYSTEM),
    async (tx) => {
      const personId = await claim.find(tx);
      const { account, shared } = await countersFor(tx, { caller, personId, named: claim.named });
      const allowed = await countTry(tx, [account, ...shared], now);
      if (!allowed.ok) return allowed;
      const held = personId && (await findSecret(tx, personId, claim.kind));
      return ok({ personId, hashed: held?.secret, account, shared });
    },
    caller.db,
  );
  if (!counted.ok) return counted;
  const { personId, hashed, account, shared } = counted.value;
  const right = await secretMatches(claim.typed, hashed);
  if (!right || personId === undefined) return refused('wrong-secret');
  return ok({ personId, forget: [account.key], takeBack: shared.map(({ key }) => key) });
}

/**
 * A device from which the person entered before is not stopped by what others behind the same address get
 * wrong.
 */
async function countersFor(
  tx: Tx,
  { caller, personId, named }: { caller: Caller; personId: PersonId | undefined; named: string },
): Promise<{ account: Counter; shared: Counter[] }> {
  const account = counter('account', personId ?? named);
  const device = counter('device', caller.device);
  const trace = personId && (await findTrace(tx, personId, hashToken(caller.device)));
  const shared =
    trace?.knownDevice === true ? [device] : [device, counter('address', networkOf(caller.address))];
  return { account, shared };
}
