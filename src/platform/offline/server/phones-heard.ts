import type { Db } from '#platform/database/server';
import { listPhones, trustHere, type PhoneHeard } from './field-device.sql.ts';

/**
 * The phones of these people, as far as the server knows: when each was heard last, what it took along, what
 * it must still hold. Row-level security gives them to their owners alone: who asks judged before whose
 * phones she may see, and the wall is put back at once.
 */
export async function phonesHeard(
  db: Db,
  asked: { readonly personIds: readonly string[]; readonly now: Date },
): Promise<readonly PhoneHeard[]> {
  const before = await trustHere(db, 'on');
  const phones = await listPhones(db, asked);
  await trustHere(db, before);
  return phones;
}
