import { reading } from '#platform/database/server';
import type { Job } from '#platform/jobs';
import { logger } from '#platform/log/server';
import { databaseScope, SYSTEM } from '#platform/operation';
import { countOrphans } from './orphan.sql.ts';

/**
 * Looks for rows that point nowhere, and says so in the log: something was removed that others still name.
 */
export const findOrphans: Job = {
  name: 'registry.find-orphans',
  every: '41 3 * * *',
  async run() {
    const orphans = await reading(databaseScope(SYSTEM), countOrphans);
    for (const orphan of orphans) logger().warn(orphan, 'rows point to an organisation that is not there');
  },
};
