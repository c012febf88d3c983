import { registerCooperative } from '#modules/registry/server';
import { SYSTEM, type Actor } from '#platform/operation';
import { dayOf } from '#platform/time';
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
import { TOLD_GROUPS, type ToldGroup } from './told-group.ts';

/** Who prepares and who answers in the story. */
export interface PeopleOfFiles {
  readonly fatima: Actor;
  readonly hakima: Actor;
  readonly mustapha: Actor;
}

/** Entries of the register the story speaks of: one created long ago, others that change. */
export interface EntriesOfFiles {
  readonly past: PastEntry;
  readonly changing: readonly string[];
}

/**
 * Tells the files under way, through the commands people use. They are dated back from the moment the story
 * is loaded, so that an office three days late is three days late; nothing of them enters a figure.
 */
export async function loadFiles(
  people: PeopleOfFiles,
  { past, changing, now }: EntriesOfFiles & { readonly now: Date },
): Promise<void> {
  await loadPastFile(past);
  await waitsForName(people, now);
  await waitsForOthers(people, now);
  await askAlone(people, now);
  await askToAmend(people, { cooperatives: changing, now });
}

async function waitsForName({ fatima, hakima }: PeopleOfFiles, now: Date): Promise<void> {
  const { herbalists, embroiderers, beekeepers, dyers } = TOLD_GROUPS;
  await asksName(herbalists, fatima, { now, opened: 2, sent: 1 });
  // Its name is near to that of a cooperative of the same town, and the office is late with its answer.
  await asksName(embroiderers, fatima, { now, opened: 9, sent: 7 });
  const sentBack = await asksName(beekeepers, fatima, { now, opened: 12, sent: 11 });
  const reason = 'Ajoutez l’activité au nom : « miel » ou « apiculture ».';
  await sentBack.did(answerName, hakima, 9, { outcome: 'sent-back', reason });
  const expired = await asksName(dyers, fatima, { now, opened: 400, sent: 399 });
  await expired.did(answerName, hakima, 398, { outcome: 'accepted', choice: '0' });
  await prepareGroup(expired, { group: dyers, who: fatima, now, daysAgo: 370, until: 'founders' });
}

async function waitsForOthers(people: PeopleOfFiles, now: Date): Promise<void> {
  const { fatima, hakima, mustapha } = people;
  const { potters, spinners } = TOLD_GROUPS;
  for (const [group, lag] of [
    [potters, 30],
    [spinners, 60],
  ] as const) {
    const told = await asksName(group, fatima, { now, opened: lag + 8, sent: lag + 6 });
    await told.did(answerName, hakima, lag + 4, { outcome: 'accepted', choice: '0' });
    await prepareGroup(told, { group, who: fatima, now, daysAgo: lag, until: 'capital' });
    await told.papers(fatima, lag - 12, ['signed-request', 'signed-statutes', 'member-list']);
    await told.did(submitStep, fatima, lag - 12);
    if (group !== spinners) continue;
    await told.did(acknowledgeDeposit, mustapha, 40, { outcome: 'accepted', number: 'R-118' });
    await told.did(submitStep, fatima, 4);
  }
}

/** A group the register knew for some time sends the name it wishes to the office. */
async function asksName(
  group: ToldGroup,
  who: Actor,
  { now, opened, sent }: { readonly now: Date; readonly opened: number; readonly sent: number },
): Promise<ToldFile> {
  const { wish, women, ...known } = group;
  const call = (days: number, actor: Actor) => ({ actor, trace: 'demonstration', now: before(now, days) });
  const entry = await registerCooperative.perform(call(opened, SYSTEM), {
    ...known,
    kind: 'informal-group',
    registeredOn: '2023-03-20',
    women: String(Math.max(7, women.length)),
    men: '0',
  });
  if (!entry.ok) throw new Error(`a group of the story was refused: ${JSON.stringify(entry)}`);
  const { organisationId } = entry.value;
  const file = await openFile.perform(call(opened, who), { kind: 'cooperative', group: organisationId });
  if (!file.ok) throw new Error(`a file of the story was refused: ${file.code} ${dayOf(now)}`);
  const told = toldFile(file.value.file, now);
  await told.did(proposeNames, who, sent, wish);
  await told.did(submitStep, who, sent);
  return told;
}
