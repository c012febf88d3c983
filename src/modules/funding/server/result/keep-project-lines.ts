import { sumOfBooks } from '#platform/ledger/server';
import type { Work } from '#platform/operation/server';
import { BOOK } from '../../money/stage.ts';
import { balancesByConvention, projectLine, type AwardMoney } from '../../result/project-line.ts';
import { listAwardMoney, replaceLines } from './project-line.sql.ts';

/** A step: writes what everybody may see of some awards, in the transaction that changed them. */
export async function keepProjectLines(work: Pick<Work, 'tx'>, awardIds: readonly string[]): Promise<void> {
  await replaceFor(work, await listAwardMoney(work.tx, { only: awardIds }));
}

/** The same for a page of awards already read. */
export async function replaceFor({ tx }: Pick<Work, 'tx'>, money: readonly AwardMoney[]): Promise<void> {
  const organisationIds = [...new Set(money.map(({ award }) => award.organisationId))];
  const balances = balancesByConvention(await sumOfBooks(tx, { organisationIds, book: BOOK }));
  const lines = money.map((one) =>
    projectLine(one, balances.get(one.convention?.conventionId ?? '') ?? new Map()),
  );
  await replaceLines(tx, lines);
}
