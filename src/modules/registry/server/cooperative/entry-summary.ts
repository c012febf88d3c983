import type { Db } from '#platform/database/server';
import type { Cooperative } from '../../cooperative.ts';
import type { Headcount } from '../../headcount.ts';
import type { Identifier } from '../../identifier.ts';
import { findSummary } from './cooperative.sql.ts';

/** What the register shows of an entry, as far as another module asks about it. */
export interface EntrySummary {
  readonly cooperative: Cooperative;
  readonly headcount?: Headcount;
  readonly phone?: string;
  readonly identifiers: readonly Identifier[];
}

/** Answer for other modules: what the register shows of an entry. */
export async function entrySummary(db: Db, organisationId: string): Promise<EntrySummary | undefined> {
  const summary = await findSummary(db, organisationId);
  if (summary === undefined) return undefined;
  const { cooperative, headcount, page, identifiers } = summary;
  return {
    cooperative,
    identifiers,
    ...(headcount !== undefined && { headcount }),
    ...(page.phone !== undefined && { phone: page.phone }),
  };
}
