import { asId, newId } from '#platform/ids';
import type { Held, Work } from '#platform/operation/server';
import { winningValue, type Assertion } from '../../assertion/assertion.ts';
import { agrees, type Attribute } from '../../assertion/attribute.ts';
import { SOURCE_OF } from '../../assertion/baseline.ts';
import { dueDay } from '../../assertion/task.ts';
import type { ImportRun } from '../../list/import-run.ts';
import { insertAssertions, listAssertionsOf } from '../assertion/assertion.sql.ts';
import { insertTasks } from '../assertion/task.sql.ts';
import type { Update } from './update-known.ts';

/** What a list may say of an entry the register knew already: the rest is matched on, or is law. */
const SPOKEN_OF = ['address', 'activity'] as const;

/**
 * A step: notes what the lines of a list say of entries the register knew already, where it is new or
 * differs, with one statement for the words and one for the tasks the differences open.
 */
export async function noteListWords(
  work: Work,
  run: Held<ImportRun>,
  updates: readonly Update[],
): Promise<void> {
  const said = await listAssertionsOf(
    work.tx,
    updates.map(({ known }) => known.organisationId),
  );
  const words = updates.flatMap((update) =>
    SPOKEN_OF.flatMap((attribute) =>
      wordsOn(work, { update, attribute, said: said.get(update.known.organisationId) ?? [] }),
    ),
  );
  const rows = words.flatMap(({ fresh, seat }) =>
    fresh.map((assertion) => ({
      held: seat,
      assertion,
      ...(assertion.source === 'list' && { importId: run.importId }),
    })),
  );
  await insertAssertions(work.tx, rows);
  const contradicted = words.filter(({ isContradicted }) => isContradicted);
  const days = { openedOn: work.today, dueOn: dueDay(work.today) };
  const tasks = contradicted.map(({ seat, attribute }) => ({
    ...seat,
    ...days,
    taskId: newId<'task'>(),
    kind: 'contradiction' as const,
    about: attribute,
  }));
  await insertTasks(work.tx, run, tasks);
}

interface Spoken {
  readonly update: Update;
  readonly attribute: (typeof SPOKEN_OF)[number];
  readonly said: readonly Assertion[];
}

/** The word of a line on one attribute, after that of the register when it is the first to be noted. */
function wordsOn({ today, now }: Work, { update, attribute, said }: Spoken) {
  const { row, known } = update;
  const value = row[attribute];
  const shown = known[attribute];
  if (value === undefined || (shown !== null && agrees(attribute, value, shown))) return [];
  const about = said.filter((one) => one.attribute === attribute);
  if (about.some((one) => one.source === 'list' && agrees(attribute, one.value, value))) return [];
  const recordedAt = now.toISOString();
  const word = { attribute, decides: false, recordedAt };
  const list = { ...word, assertionId: newId<'assertion'>(), value, day: today, source: 'list' } as const;
  const first = about.length === 0 && shown !== null;
  const register = { ...word, assertionId: newId<'assertion'>(), day: known.foundedOn };
  const fresh: Assertion[] = first
    ? [{ ...register, value: shown, source: SOURCE_OF[known.origin] }, list]
    : [list];
  const isContradicted = isDisputed(attribute, [...about, ...fresh], today);
  const seat = { organisationId: asId<'organisation'>(known.organisationId), communeCode: known.communeCode };
  return [{ attribute, fresh, seat, isContradicted }];
}

function isDisputed(attribute: Attribute, said: readonly Assertion[], today: Work['today']): boolean {
  return winningValue(attribute, said, today)?.mark === 'contradicted';
}
