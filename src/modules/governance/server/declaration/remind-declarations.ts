import { parametersOn } from '#modules/law/server';
import { officersInOffice } from '#modules/registry/server';
import { inTransaction, type Db, type Tx } from '#platform/database/server';
import { parsePhone } from '#platform/identity';
import { asId } from '#platform/ids';
import type { Job } from '#platform/jobs';
import { askToSend } from '#platform/messaging/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { formatDay } from '#platform/text';
import { currentInstant, dayOf, type Day } from '#platform/time';
import { deadlineOf, reminderDue, yearToDeclare } from '../../declaration/declaration.ts';
import { insertReminders, listToRemind } from './reminder.sql.ts';

const AT_ONCE = 500;

/** Reminds those who have not declared, before the deadline: each reminder once. */
export const remindDeclarations: Job = {
  name: 'governance.remind-declarations',
  every: '23 9 * * *',
  run: async () => void (await remindAll(currentInstant())),
};

/** Sends the reminders due at a moment. Returns how many cooperatives were reminded. */
export async function remindAll(now: Date, db?: Db): Promise<number> {
  const today = dayOf(now);
  let reminded = 0;
  for (;;) {
    const some = await inTransaction(databaseScope(SYSTEM), (tx) => remindSome(tx, { now, today }), db);
    reminded += some;
    if (some < AT_ONCE) return reminded;
  }
}

async function remindSome(
  tx: Tx,
  { now, today }: { readonly now: Date; readonly today: Day },
): Promise<number> {
  const year = yearToDeclare(today);
  const rules = await parametersOn(tx, today);
  const deadline = deadlineOf(year, rules);
  const kind = reminderDue(deadline, today, rules);
  if (kind === undefined) return 0;
  const waiting = await listToRemind(tx, { year, kind, limit: AT_ONCE });
  const ids = waiting.map(({ organisationId }) => organisationId);
  const officers = await officersInOffice(tx, ids);
  for (const { organisationId, locale } of waiting) {
    const own = officers.filter((one) => one.organisationId === organisationId);
    const phone = own.map((one) => parsePhone(one.phone ?? '')).find((one) => one !== undefined);
    if (phone === undefined) continue;
    const spoken = locale ?? 'ar';
    const message = {
      organisationId: asId<'organisation'>(organisationId),
      key: `governance.reminder.${kind}.${year}`,
      phone,
      locale: spoken,
      says: `governance.sms.reminder`,
      params: { year: String(year), day: formatDay(deadline, spoken) },
    };
    await askToSend(tx, message, now);
  }
  await insertReminders(tx, ids, { year, kind, sentOn: today });
  return ids.length;
}
