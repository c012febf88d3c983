import type { Actor } from '#platform/operation';
import { acknowledgeDeposit } from '../acknowledge-deposit.ts';
import { askToAmend } from './told-amendment.ts';
import { answerName } from '../answer-name.ts';
import { openFile } from '../open-file.ts';
import { proposeNames } from '../propose-names.ts';
import { submitStep } from '../submit-step.ts';
import { loadPastFile, type PastEntry } from './load-past-file.ts';
import { prepareGroup } from './told-preparation.ts';
import { askAlone } from './told-person.ts';
import { before, toldFile, type ToldFile } from './told-file.ts';
import type { LoadedGroups } from './load-groups.ts';
import { toldGroup, type GroupKey } from './told-group.ts';

/** Who prepares and who answers in the story. */
export interface PeopleOfFiles {
  readonly fatima: Actor;
  readonly hakima: Actor;
  readonly mustapha: Actor;
}

/** Entries of the register the story speaks of: one created long ago, others that change. */
export interface EntriesOfFiles {
  readonly groups: LoadedGroups;
  readonly past: PastEntry;
  readonly changing: readonly string[];
}

interface Telling {
  readonly people: PeopleOfFiles;
  readonly groups: LoadedGroups;
  readonly now: Date;
}

/**
 * Tells the files under way, through the commands people use. They are dated back from the moment the story
 * is loaded, so that an office three days late is three days late; nothing of them enters a figure.
 */
export async function loadFiles(
  people: PeopleOfFiles,
  { groups, past, changing, now }: EntriesOfFiles & { readonly now: Date },
): Promise<void> {
  const telling = { people, groups, now };
  await loadPastFile(past);
  await waitsForName(telling);
  await waitsForOthers(telling);
  await askAlone(people, now);
  await askToAmend(people, { cooperatives: changing, now });
}

async function waitsForName(telling: Telling): Promise<void> {
  const { fatima, hakima } = telling.people;
  const { now } = telling;
  await asksName(telling, { key: 'herbalists', opened: 2, sent: 1 });
  // Its name is near to that of a cooperative of the same town, and the office is late with its answer.
  await asksName(telling, { key: 'embroiderers', opened: 9, sent: 7 });
  const sentBack = await asksName(telling, { key: 'beekeepers', opened: 12, sent: 11 });
  const reason = 'Ajoutez l’activité au nom : « miel » ou « apiculture ».';
  await sentBack.did(answerName, hakima, 9, { outcome: 'sent-back', reason });
  const expired = await asksName(telling, { key: 'dyers', opened: 400, sent: 399 });
  await expired.did(answerName, hakima, 398, { outcome: 'accepted', choice: '0' });
  const group = toldGroup('dyers');
  await prepareGroup(expired, { group, who: fatima, now, daysAgo: 370, until: 'founders' });
}

async function waitsForOthers(telling: Telling): Promise<void> {
  const { fatima, hakima, mustapha } = telling.people;
  for (const [key, lag] of [
    ['potters', 30],
    ['spinners', 60],
  ] as const) {
    const told = await asksName(telling, { key, opened: lag + 8, sent: lag + 6 });
    await told.did(answerName, hakima, lag + 4, { outcome: 'accepted', choice: '0' });
    const { now } = telling;
    const group = toldGroup(key);
    await prepareGroup(told, { group, who: fatima, now, daysAgo: lag, until: 'capital' });
    await told.papers(fatima, lag - 12, ['signed-request', 'signed-statutes', 'member-list']);
    await told.did(submitStep, fatima, lag - 12);
    if (key !== 'spinners') continue;
    await told.did(acknowledgeDeposit, mustapha, 40, { outcome: 'accepted', number: 'R-118' });
    await told.did(submitStep, fatima, 4);
  }
}

/** A group the register knew for some time sends the name it wishes to the office. */
async function asksName(
  { people, groups, now }: Telling,
  { key, opened, sent }: { readonly key: GroupKey; readonly opened: number; readonly sent: number },
): Promise<ToldFile> {
  const { fatima } = people;
  const call = { actor: fatima, trace: 'demonstration', now: before(now, opened) };
  const file = await openFile.perform(call, { kind: 'cooperative', group: groups.get(key) });
  if (!file.ok) throw new Error(`a file of the story was refused: ${JSON.stringify(file)}`);
  const told = toldFile(file.value.file, now);
  await told.did(proposeNames, fatima, sent, toldGroup(key).wish);
  await told.did(submitStep, fatima, sent);
  return told;
}
