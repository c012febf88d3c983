import type { Actor } from '#platform/operation';
import { describeActivity } from '../describe-activity.ts';
import { keepFounder } from '../keep-founder.ts';
import { openFile } from '../open-file.ts';
import { submitStep } from '../submit-step.ts';
import { before, toldFile, type ToldFile } from './told-file.ts';

/** Two people alone: one asks for a card, the other to enter the crafts with what she has always done. */
export async function askAlone({ fatima }: { readonly fatima: Actor }, now: Date): Promise<void> {
  const zahra = { nameLatin: 'Zahra Amhaouch', gender: 'F', birthYear: '1991', address: 'Kerrouchen' };
  const card = await opened(fatima, {
    now,
    daysAgo: 5,
    input: {
      kind: 'sole-trader',
      nameFr: zahra.nameLatin,
      nameAr: 'زهرة أمهاوش',
      communeCode: '05.301.03.07',
    },
  });
  await card.did(keepFounder, fatima, 5, zahra);
  const henna = { activity: 'Henné et coiffure', family: 'services', turnover: '60 000' };
  await card.did(describeActivity, fatima, 5, henna);
  await card.did(submitStep, fatima, 5);
  await card.did(submitStep, fatima, 4);

  const hammou = { nameLatin: 'Hammou Azeroual', gender: 'M', birthYear: '1962', address: 'El Kbab' };
  const craft = await opened(fatima, {
    now,
    daysAgo: 26,
    input: {
      kind: 'craft-entry',
      nameFr: hammou.nameLatin,
      nameAr: 'حمو أزروال',
      communeCode: '05.301.03.05',
    },
  });
  await craft.did(keepFounder, fatima, 26, hammou);
  const loom = { activity: 'Métiers à tisser en bois de cèdre', level: 'master', practiceYears: '31' };
  await craft.did(describeActivity, fatima, 25, loom);
  await craft.papers(fatima, 25, ['practice-proof', 'photo']);
  await craft.did(submitStep, fatima, 25);
  await craft.did(submitStep, fatima, 24);
}

async function opened(
  actor: Actor,
  { now, daysAgo, input }: { readonly now: Date; readonly daysAgo: number; readonly input: object },
): Promise<ToldFile> {
  const file = await openFile.perform({ actor, trace: 'demonstration', now: before(now, daysAgo) }, input);
  if (!file.ok) throw new Error(`a file of the story was refused: ${JSON.stringify(file)}`);
  return toldFile(file.value.file, now);
}
