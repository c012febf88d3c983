import { applyImport, bringList, importRun, takeInLines, undoImport, workOn } from '#modules/registry/server';
import { SYSTEM } from '#platform/operation';
import { deliver } from '#platform/operation/server';
import type { Bench, Figures } from './measuring/bench.ts';
import { generatedList } from './measuring/generated-list.ts';
import { knownCooperatives } from './measuring/known-cooperatives.ts';
import { OFFICER } from './measuring/officer.ts';

/** The longest list that is taken. */
const ROWS = 50_000;
const CALL = { actor: OFFICER, trace: 'bench' } as const;
const TENTH = 10;

/**
 * A list from its file to the register: read and checked, taken in, followed by search and figures, and then
 * taken back, so that the register is the same for the next measurement.
 */
const importing: Bench = {
  name: 'import',
  title: `a list of ${ROWS} rows: read, taken in, followed, taken back (rows per second)`,
  async run({ register, tell }) {
    await register();
    const known = await knownCooperatives();
    const content = generatedList(known, { rows: ROWS, seed: 1 }).toString('base64');
    const run = must(await bringList.perform(CALL, { fileName: 'bench.csv', content }));
    tell('reading and checking');
    const checked = await timed(() => workOn(run));
    must(await applyImport.perform(CALL, { import: run.importId }));
    tell('taking in');
    const pieces = await takeIn(run);
    tell('following');
    const followed = await timed(deliverAll);
    const { run: done } = must(await importRun.ask({ actor: OFFICER }, { import: run.importId }));
    tell('taking back');
    must(await undoImport.perform(CALL, { import: run.importId }));
    const takenBack = await timed(() => workOn(run));
    return {
      ...rates({ checked, followed, takenBack }),
      ...paceOf(pieces),
      created: done.rowsCreated,
      refused: done.rowsRefused,
    };
  },
};
export default importing;

/** Seconds that each piece took. */
async function takeIn(run: {
  readonly organisationId: string;
  readonly importId: string;
}): Promise<number[]> {
  const pieces: number[] = [];
  for (let done = false; !done;) {
    const call = { actor: SYSTEM, trace: run.importId, deliverLater: true } as const;
    pieces.push(
      await timed(async () => {
        ({ done } = must(
          await takeInLines.perform(call, { office: run.organisationId, import: run.importId }),
        ));
      }),
    );
  }
  return pieces;
}

/** The last call finds nothing left: it is not a piece. */
function paceOf(all: readonly number[]): Figures {
  const pieces = all.slice(0, -1);
  const tenth = Math.max(1, Math.floor(pieces.length / TENTH));
  const sum = (some: readonly number[]) => some.reduce((total, seconds) => total + seconds, 0);
  const [first, last] = [sum(pieces.slice(0, tenth)), sum(pieces.slice(-tenth))];
  return { takenInPerSecond: ROWS / sum(all), lastTenthSlowerPercent: (last / first - 1) * 100 };
}

function rates(seconds: Readonly<Record<string, number>>): Figures {
  return Object.fromEntries(Object.entries(seconds).map(([what, took]) => [`${what}PerSecond`, ROWS / took]));
}

async function deliverAll(): Promise<void> {
  while ((await deliver(1)) > 0);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

function must<T>(
  answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string },
): T {
  if (answer.ok) return answer.value;
  throw new Error(`refused: ${answer.code}`);
}
