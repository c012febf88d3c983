import { lifted, type Tx } from '#platform/database/server';
import { asId } from '#platform/ids';
import { forgetAttempts } from '../session/attempt.sql.ts';
import { hashSecret } from './hashed-secret.ts';
import { saveSecret } from '../person/person.sql.ts';
import { revokeSessions } from '../session/session.sql.ts';
import { newPin } from './token.ts';
import { counter } from '../session/wrong-tries.ts';

/**
 * Answer for the register, whose command has checked that an officer may: gives a person a random PIN for one
 * entry, after which she chooses her own. The sessions she opened with a PIN end and her wrong tries are
 * forgotten. The PIN is shown once and kept nowhere.
 */
export async function resetPin(
  tx: Tx,
  reset: { readonly personId: string; readonly now: Date },
): Promise<string> {
  const { now } = reset;
  const personId = asId<'person'>(reset.personId);
  const pin = newPin();
  const secret = await hashSecret(pin);
  await lifted(tx, () => saveSecret(tx, { personId, kind: 'pin', secret, now, temporary: true }));
  await forgetAttempts(tx, counter('account', personId).key);
  await revokeSessions(tx, { personId, kind: 'member', now });
  return pin;
}
