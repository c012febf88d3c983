import { z } from 'zod';
import { entrySummary } from '#modules/registry/server';
import { query } from '#platform/operation/server';
import { mayPrepare } from '../../permissions.ts';
import { findFile } from './courier-file.sql.ts';
import { listLines } from './courier-line.sql.ts';

/** One file of a courier, line by line: what waits first. */
export const courierFile = query({
  name: 'sales.courier-file',
  input: z.object({ owner: z.uuid().optional(), cooperative: z.uuid().optional(), file: z.uuid() }),
  async run({ db, actor }, { owner: asked, cooperative, file: fileId }) {
    const owner = asked ?? cooperative ?? (actor.kind === 'person' ? actor.onBehalfOf : undefined);
    const file = owner === undefined ? undefined : await findFile(db, { owner, file: fileId });
    if (owner === undefined || file === undefined || !mayPrepare(actor, file)) return undefined;
    const lines = await listLines(db, { owner, file: fileId });
    const entry = cooperative === undefined ? undefined : await entrySummary(db, cooperative);
    return {
      file,
      ...(entry !== undefined && { seller: entry.cooperative }),
      waiting: lines.filter(({ settlement }) => settlement === ''),
      settled: lines.filter(({ settlement }) => settlement !== ''),
    };
  },
});
