import { z } from 'zod';
import { creates } from '#platform/operation/server';
import { ok, refused, type Result } from '#platform/result';
import { instrumentFits, type Dimension } from '../../diagnostic/instrument.ts';
import { mayRunProgramme } from '../../permissions.ts';
import { whoTells } from '../visit/step-taken.ts';
import { insertInstrument, listInstruments } from './assessment.sql.ts';

const LONGEST = 200_000;
const Label = z.object({ fr: z.string(), ar: z.string(), zgh: z.string(), en: z.string() });
const Content = z.object({
  dimensions: z.array(
    z.object({
      key: z.string().min(1),
      label: Label,
      bridges: z.array(z.string()).default([]),
      items: z.array(
        z.object({
          key: z.string().min(1),
          label: Label,
          weight: z.number(),
          criticalAtMost: z.number().int(),
        }),
      ),
    }),
  ),
});

/**
 * Publishes the next version of the grid, for the visits begun from today on: what was scored with the one
 * before keeps its meaning, and is compared over the dimensions the new one continues.
 */
export const publishInstrument = creates({
  name: 'accompaniment.publish-instrument',
  input: z.object({ content: z.string().max(LONGEST) }),
  may: (actor) => mayRunProgramme(actor, { communeCode: '' }),

  async run(work, { content }) {
    const read = readContent(content);
    if (!read.ok) return read;
    const before = (await listInstruments(work.tx)).toSorted((a, b) => a.version - b.version).at(-1);
    const fits = instrumentFits({ dimensions: read.value }, before);
    if (!fits.ok) return fits;
    const version = (before?.version ?? 0) + 1;
    const next = { instrument: 'diagnostic', version, dimensions: read.value, publishedOn: work.today };
    await insertInstrument(work.tx, next, whoTells(work).by);
    return ok({ version });
  },
});

function readContent(content: string): Result<readonly Dimension[], 'instrument-unreadable'> {
  try {
    const read = Content.safeParse(JSON.parse(content));
    return read.success ? ok(read.data.dimensions) : refused('instrument-unreadable', 'content');
  } catch {
    return refused('instrument-unreadable', 'content');
  }
}
