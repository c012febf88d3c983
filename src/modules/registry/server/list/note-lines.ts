import { z } from 'zod';
import { changes } from '#platform/operation/server';
import { ok } from '#platform/result';
import { parseCells } from '#platform/sheets';
import type { Problem } from '../../list/imported-problem.ts';
import { IMPORTED_FIELDS } from '../../list/imported-field.ts';
import { mayTendImport } from '../../permissions.ts';
import { insertLines, saveProblems } from './import-line.sql.ts';
import { lockRun, saveRun } from './import-run.sql.ts';

const ReadLine = z.object({
  line: z.number().int(),
  cells: z.array(z.unknown()).transform(parseCells),
  problems: z.array(z.custom<Problem>((value) => typeof value === 'object' && value !== null)),
});

/**
 * Notes lines of a list as they are read and checked; the last call says what the list is. For the job that
 * reads.
 */
export const noteLines = changes({
  name: 'registry.note-lines',
  input: z.object({
    office: z.uuid(),
    import: z.uuid(),
    lines: z.array(ReadLine),
    again: z.boolean(),
    finally: z
      .object({
        headerRow: z.number().int(),
        headers: z.array(z.string()),
        mapping: z.array(z.enum(IMPORTED_FIELDS)),
        doubtful: z.array(z.number().int()),
        duplicates: z.array(z.number().int()),
        rowsTotal: z.number().int(),
      })
      .optional(),
    trouble: z.string().optional(),
  }),
  on: (tx, { office, import: importId }) => lockRun(tx, { organisationId: office, importId }),
  may: (actor, run) => actor.kind === 'system' && mayTendImport(actor, run),

  async run({ tx }, run, { lines, again, finally: last, trouble }) {
    if (run.state !== 'reading') return ok({ noted: 0 });
    if (trouble !== undefined) await saveRun(tx, run, { state: 'unreadable', trouble });
    else if (again) await saveProblems(tx, run, lines);
    else await insertLines(tx, run, lines);
    if (last !== undefined) await saveRun(tx, run, { ...last, state: 'preview' });
    return ok({ noted: lines.length });
  },
});
