import { inTransaction } from '#platform/database/server';
import { removeOldIdentityTraces } from '#platform/identity/server';
import type { Job } from '#platform/jobs';
import { removeOldMessages } from '#platform/messaging/server';
import { removeOldUploads } from '#platform/offline/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { deliver, removeOldTraces } from '#platform/operation/server';
import { currentInstant } from '#platform/time';

const A_WEEK_MS = 7 * 24 * 3_600_000;
const A_MONTH_MS = 30 * 24 * 3_600_000;

/** Facts whose reaction failed, or whose process died before delivering them. */
export const deliverWaiting: Job = {
  name: 'platform.deliver-waiting',
  every: '* * * * *',
  run: async () => void (await deliver(1)),
};

/** Uploads nobody labelled in a month: a phone that still holds the photo begins anew. */
export const tidyUploads: Job = {
  name: 'platform.tidy-uploads',
  every: '47 3 * * *',
  run: () => removeOldUploads(new Date(currentInstant().getTime() - A_MONTH_MS)),
};

/** Repeated requests are recognised for a week; wrong tries and ended sessions are forgotten in time. */
export const tidyTraces: Job = {
  name: 'platform.tidy-traces',
  every: '17 3 * * *',
  run: () =>
    inTransaction(databaseScope(SYSTEM), async (tx) => {
      const now = currentInstant();
      await removeOldTraces(tx, new Date(now.getTime() - A_WEEK_MS));
      await removeOldIdentityTraces(tx, now);
      await removeOldMessages(tx, new Date(now.getTime() - A_MONTH_MS));
    }),
};
