import { z } from 'zod';
import { changes, hold, type Held, type Work } from '#platform/operation/server';
import { ok } from '#platform/result';
import { entryChanged, standingChanged } from '../../facts.ts';
import type { Before, ImportLine, ImportRun } from '../../list/import-run.ts';
import { mayTendImport } from '../../permissions.ts';
import { standingChanges } from '../../standing-change.ts';
import { lockCooperative, saveCooperative } from '../cooperative/cooperative.sql.ts';
import { takeBackWords } from '../assertion/assertion.sql.ts';
import { releaseIdentifier } from '../cooperative/identifier.sql.ts';
import { removeEntries } from './imported-entry.sql.ts';
import { listLines, saveOutcomes } from './import-line.sql.ts';
import { lockRun, saveRun } from './import-run.sql.ts';
import { keepStanding } from '../cooperative/keep-standing.ts';
import { listStandingsOf, removeHeadcount } from '../cooperative/standing.sql.ts';

const AT_ONCE = 1_000;

/** Takes back the next lines of a list being undone. For the job that works on lists. */
export const takeBackLines = changes({
  name: 'registry.take-back-lines',
  input: z.object({ office: z.uuid(), import: z.uuid() }),
  on: (tx, { office, import: importId }) => lockRun(tx, { organisationId: office, importId }),
  may: (actor, run) => actor.kind === 'system' && mayTendImport(actor, run),

  async run(work, run) {
    if (run.state !== 'undoing') return ok({ done: true });
    const lines = await listLines(work.tx, run, {
      after: -1,
      limit: AT_ONCE,
      outcomes: ['created', 'updated'],
    });
    await removeCreated(work, run, lines);
    for (const line of lines) if (line.outcome === 'updated') await takeBack(work, line);
    await saveOutcomes(
      work.tx,
      run,
      lines.map(({ line, problems }) => ({ line, problems, outcome: 'undone' })),
    );
    const done = lines.length < AT_ONCE;
    if (done) await takeBackWords(work.tx, run, work.today);
    if (done) await saveRun(work.tx, run, { state: 'undone', finishedAt: work.now });
    return ok({ done });
  },
});

async function removeCreated(work: Work, run: Held<ImportRun>, lines: readonly ImportLine[]): Promise<void> {
  const ids = lines.flatMap(({ outcome, targetId }) =>
    outcome === 'created' && targetId !== undefined ? [targetId] : [],
  );
  if (ids.length === 0) return;
  const standings = await listStandingsOf(work.tx, ids);
  const changesBack = [...standings.values()].flatMap((before) => standingChanges(before, []));
  await removeEntries(work.tx, run, ids);
  work.announce(standingChanged(run.organisationId, changesBack));
  work.announce(entryChanged(run.organisationId, ids));
}

async function takeBack(work: Work, { targetId, before }: ImportLine): Promise<void> {
  const entry = targetId === undefined ? undefined : await lockCooperative(work.tx, targetId);
  if (entry === undefined || before === undefined) return;
  const held = hold(entry);
  for (const number of before.identifiers) await releaseIdentifier(work.tx, held, number);
  const texts = missingAgain(before);
  if (Object.keys(texts).length > 0) await saveCooperative(work.tx, held, texts);
  if (before.headcountDay === undefined) return;
  await removeHeadcount(work.tx, held, before.headcountDay);
  await keepStanding(work, held, { ...entry, ...texts });
}

function missingAgain(before: Before): { activity?: undefined; address?: undefined } {
  return {
    ...(before.activity === true && { activity: undefined }),
    ...(before.address === true && { address: undefined }),
  };
}
