import type { Actor } from '#platform/operation';
import { dayOf } from '#platform/time';
import { describeChange } from '../amendment/describe-change.ts';
import { openFile } from '../open-file.ts';
import { proposeNames } from '../propose-names.ts';
import { submitStep } from '../submit-step.ts';
import { before, toldFile } from './told-file.ts';

const PAPERS = ['minutes', 'signed-statutes', 'signed-request'] as const;

/** Two cooperatives of the province change: one its seat and its capital, the other its name. */
export async function askToAmend(
  { fatima }: { readonly fatima: Actor },
  { cooperatives, now }: { readonly cooperatives: readonly string[]; readonly now: Date },
): Promise<void> {
  const [moving, renaming] = cooperatives;
  const decidedOn = dayOf(before(now, 40));
  if (moving !== undefined) {
    const seat = { address: 'Quartier artisanal, près de la salle de vente', capital: '25 000' };
    const told = await opened(fatima, { group: moving, now, daysAgo: 33 });
    await told.did(describeChange, fatima, 33, { subjects: ['seat', 'capital'], decidedOn, ...seat });
    await told.papers(fatima, 32, PAPERS);
    await told.did(submitStep, fatima, 32);
    await told.did(submitStep, fatima, 20);
  }
  if (renaming === undefined) return;
  const told = await opened(fatima, { group: renaming, now, daysAgo: 6 });
  await told.did(describeChange, fatima, 6, { subjects: ['name'], decidedOn });
  await told.papers(fatima, 5, PAPERS);
  await told.did(submitStep, fatima, 5);
  await told.did(proposeNames, fatima, 5, {
    nameFr: 'Coopérative Asklu n Wattas',
    nameAr: 'تعاونية أسكلو ن واطاس',
  });
  await told.did(submitStep, fatima, 2);
}

async function opened(
  actor: Actor,
  { group, now, daysAgo }: { readonly group: string; readonly now: Date; readonly daysAgo: number },
) {
  const call = { actor, trace: 'demonstration', now: before(now, daysAgo) };
  const file = await openFile.perform(call, { kind: 'amendment', group });
  if (!file.ok) throw new Error(`a change of the story was refused: ${JSON.stringify(file)}`);
  return toldFile(file.value.file, now);
}
