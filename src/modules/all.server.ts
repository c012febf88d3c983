import * as bespoke from '#modules/bespoke/server';
import * as funding from '#modules/funding/server';
import * as governance from '#modules/governance/server';
import * as invoicing from '#modules/invoicing/server';
import * as market from '#modules/market/server';
import * as production from '#modules/production/server';
import * as programmes from '#modules/programmes/server';
import * as observatory from '#modules/observatory/server';
import * as registry from '#modules/registry/server';
import * as sales from '#modules/sales/server';
import * as wholesale from '#modules/wholesale/server';
import { closeDatabase } from '#platform/database/server';
import type { Job } from '#platform/jobs';
import { askOnce, startJobs, stopJobs } from '#platform/jobs/server';
import { logger } from '#platform/log/server';
import { sendMessages, smtpProvider, useProvider } from '#platform/messaging/server';
import { useReactions } from '#platform/operation/server';
import { settings } from '#platform/settings/server';
import { whenStopping } from '#platform/stopping/server';
import { useDictionary } from '#platform/text';
import { prepareRoles } from './first-administrator.ts';
import { allMessages } from './all.messages.ts';
import { deliverWaiting, tidyTraces, tidyUploads } from './rhythms.ts';

const JOBS: readonly Job[] = [
  deliverWaiting,
  tidyTraces,
  tidyUploads,
  registry.findOrphans,
  registry.seekDuplicates,
  registry.workOnLists,
  sendMessages,
  governance.remindDeclarations,
  observatory.judgeEveryNight,
  market.keepDates,
  sales.checkBooks,
  sales.keepTime,
  bespoke.keepDays,
  invoicing.billMonths,
];

/** Names what every module says and hears. Scripts and tests that run commands call it first. */
export function composePlatform(): void {
  useDictionary(allMessages());
  sales.useMakings(production.makingNow);
  useReactions([
    registry.onEntryChanged,
    registry.onEntryChangedDuplicates,
    registry.onDeclarationConfirmed,
    registry.onFileAmended,
    registry.onFileNumbered,
    registry.onFileRegistered,
    market.onProductChanged,
    bespoke.onProductChanged,
    market.onStockChanged,
    market.onShopTold,
    invoicing.onLotCounted,
    invoicing.onLotReturned,
    invoicing.onOrderMoved,
    invoicing.onPayoutConfirmed,
    production.onOrderMoved,
    wholesale.onBatchRecalled,
    programmes.onCallAmended,
    programmes.onApplicationWithdrawn,
    programmes.onCallOpened,
    programmes.onInterestDeclared,
    programmes.onReviewSubmitted,
    funding.onAwardDeclined,
    funding.onSelectionAdopted,
    funding.onVisitValidated,
    ...observatory.reactions,
  ]);
}

/** Starts what runs beside the requests, once, before the first of them. */
export async function startPlatform(): Promise<void> {
  composePlatform();
  const { databaseUrl, mailServer } = settings();
  if (mailServer !== undefined) useProvider(smtpProvider(mailServer), 'email');
  if (databaseUrl === undefined) return;
  await prepareRoles();
  whenStopping(closeDatabase);
  whenStopping(stopJobs);
  void workBeside(databaseUrl);
}

/** The jobs start while the first pages are already served. */
async function workBeside(url: string): Promise<void> {
  try {
    await startJobs(JOBS, { url });
    if (!settings().demonstration) return;
    await askOnce(registry.seekDuplicates.name);
    await askOnce(observatory.judgeEveryNight.name);
  } catch (error) {
    logger().error({ reason: String(error) }, 'the jobs could not start');
  }
}

export { DATASETS, datasetOf } from './all.datasets.ts';
export { OPEN, OPEN_COMMANDS, OPEN_QUERIES, openApi } from './all.open.ts';
export { firstAdministratorLink } from './first-administrator.ts';
export { loadDemonstration } from './demonstration.ts';
