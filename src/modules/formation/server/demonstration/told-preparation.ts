import type { Actor } from '#platform/operation';
import { dayOf } from '#platform/time';
import { bankPayments } from '../bank-payments.ts';
import { creationFile } from '../creation-file.ts';
import { keepFounder } from '../keep-founder.ts';
import { recordPayment } from '../record-payment.ts';
import { submitStep } from '../submit-step.ts';
import { writeStatutes } from '../write-statutes.ts';
import { before, type ToldFile } from './told-file.ts';
import type { ToldGroup } from './told-group.ts';

const FUNCTIONS = ['president', 'treasurer', 'secretary', 'board', 'board'] as const;
const FIRST_BIRTH = 1968;

interface Preparing {
  readonly group: ToldGroup;
  readonly who: Actor;
  readonly now: Date;
  readonly daysAgo: number;
  /** The last step that is done. */
  readonly until: 'founders' | 'capital';
}

/** Writes the founders of a group, then its statutes and the money of its shares. */
export async function prepareGroup(told: ToldFile, preparing: Preparing): Promise<void> {
  const { group, who, daysAgo, until } = preparing;
  for (const [at, nameLatin] of group.women.entries()) {
    const person = { nameLatin, gender: 'F', birthYear: String(FIRST_BIRTH + at * 6), cashShares: '4' };
    const place = { address: group.nameFr, function: FUNCTIONS[at] };
    await told.did(keepFounder, who, daysAgo, { ...person, ...place });
  }
  await told.did(submitStep, who, daysAgo);
  if (until === 'founders') return;
  await told.did(writeStatutes, who, daysAgo - 2, {
    object: `${group.activity} : produire ensemble et vendre au nom de toutes.`,
    categories: ['sells-for-members', 'employs-members'],
    durationYears: '99',
    seat: group.nameFr,
    shareValue: '200',
    leastShares: '1',
    interestPerMille: '0',
    management: 'board',
    termYears: '3',
    refundMonths: '12',
    liabilityTimes: '1',
  });
  await told.did(submitStep, who, daysAgo - 2);
  await payQuarter(told, preparing);
  await told.papers(who, daysAgo - 8, ['bank-certificate']);
  await told.did(submitStep, who, daysAgo - 8);
}

async function payQuarter(told: ToldFile, { who, now, daysAgo }: Preparing): Promise<void> {
  const seen = await creationFile.ask({ actor: who }, { file: told.file });
  if (!seen.ok) throw new Error(`a file of the story is not seen: ${seen.code}`);
  const paidOn = dayOf(before(now, daysAgo - 5));
  for (const { founderId: founder } of seen.value.founders)
    await told.did(recordPayment, who, daysAgo - 5, { founder, amount: '200', paidOn });
  const bankedOn = dayOf(before(now, daysAgo - 7));
  await told.did(bankPayments, who, daysAgo - 7, { bankedOn });
}
