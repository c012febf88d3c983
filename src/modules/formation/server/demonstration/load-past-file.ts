import { inTransaction } from '#platform/database/server';
import { asId, newId } from '#platform/ids';
import { centimes } from '#platform/money';
import { databaseScope, SYSTEM } from '#platform/operation';
import { hold } from '#platform/operation/server';
import { addDays, dayFrom, type Day } from '#platform/time';
import { asFounderId } from '../../founder.ts';
import type { CreationFile, Outcome } from '../../creation-file.ts';
import { insertFile, insertFileChange, insertOutcome, saveFile } from '../creation-file.sql.ts';
import { insertPayment, saveFounder } from '../founder.sql.ts';

/** A cooperative of the story that was registered some years ago. */
export interface PastEntry {
  readonly organisationId: string;
  readonly communeCode: string;
  readonly nameFr: string;
  readonly nameAr: string;
  readonly foundedOn: Day;
  readonly activity: string;
}

const PEOPLE = ['Rahma Oubihi', 'Tamou Hsaine', 'Fadila Amrani', 'Yezza Bouazza', 'Lalla Aghbal'] as const;
const FUNCTIONS = ['president', 'treasurer', 'secretary'] as const;
const SHARE = centimes(20_000);
const QUARTER = centimes(20_000);
const REST = centimes(60_000);

/**
 * The file by which a cooperative of the register was created, at its end: written as it was kept, for its
 * registration is in the register already. Some of its founders still owe the rest of their shares.
 */
export async function loadPastFile(entry: PastEntry): Promise<void> {
  const openedOn = addDays(entry.foundedOn, -60);
  const file: CreationFile = {
    organisationId: asId(entry.organisationId),
    fileId: newId<'creation-file'>(),
    communeCode: entry.communeCode,
    kind: 'cooperative',
    isCraft: true,
    title: entry.nameFr,
    titleAr: entry.nameAr,
    openedOn,
    step: 'craft',
    state: 'done',
    since: addDays(entry.foundedOn, 30),
    names: [{ nameFr: entry.nameFr, nameAr: entry.nameAr }],
    version: 1,
  };
  await inTransaction(databaseScope(SYSTEM), async (tx) => {
    await insertFile(tx, file);
    const now = new Date(`${entry.foundedOn}T10:00:00Z`);
    await insertFileChange(tx, file, { version: 1, what: 'open-file', by: 'Twiza', now });
    for (const outcome of outcomesOf(entry)) {
      await insertOutcome(tx, hold({ ...file, version: outcome.version }), outcome);
      const what = `accept-${outcome.step}`;
      await insertFileChange(tx, file, { version: outcome.version + 1, what, by: outcome.by, now });
    }
    await saveFile(tx, hold({ ...file, version: 20 }), { statutes: statutesOf(entry) });
    for (const [at, nameLatin] of PEOPLE.entries()) await loadFounder(tx, { entry, file, nameLatin, at });
  });
}

type Tx = Parameters<typeof insertFile>[0];

interface Founding {
  readonly entry: PastEntry;
  readonly file: CreationFile;
  readonly nameLatin: string;
  readonly at: number;
}

/** The first three paid all; the others still owe three quarters, and one payment waits for the bank. */
async function loadFounder(tx: Tx, { entry, file, nameLatin, at }: Founding): Promise<void> {
  const founderId = asFounderId(newId());
  const held = hold({ ...file, version: at + 1 });
  const office = FUNCTIONS[at];
  await saveFounder(tx, held, {
    founder: {
      founderId,
      kind: 'person',
      nameLatin,
      gender: 'F',
      birthYear: 1970 + at * 5,
      address: 'M’rirt',
      cashShares: 4,
      kindShares: 0,
      ...(office !== undefined && { function: office }),
    },
  });
  const paidOn = addDays(entry.foundedOn, -30);
  const first = { paymentId: newId(), founderId, amount: QUARTER, paidOn, bankedOn: addDays(paidOn, 3) };
  await insertPayment(tx, held, first);
  if (office === undefined) return;
  const later = dayFrom(2023, 5, 4 + at);
  const rest = { paymentId: newId(), founderId, amount: REST, paidOn: later };
  await insertPayment(tx, held, office === 'secretary' ? rest : { ...rest, bankedOn: addDays(later, 2) });
}

function outcomesOf({ foundedOn }: PastEntry): (Outcome & { readonly version: number })[] {
  const step = { accepted: true } as const;
  return [
    { ...step, version: 4, step: 'name', day: addDays(foundedOn, -55), choice: 0, by: 'Hakima Raji' },
    {
      ...step,
      version: 11,
      step: 'deposit',
      day: addDays(foundedOn, -12),
      number: 'R-31',
      by: 'Mustapha Ouali',
    },
    { ...step, version: 14, step: 'registration', day: foundedOn, court: 'Khénifra', by: 'Samira Naciri' },
    { ...step, version: 16, step: 'central', day: addDays(foundedOn, 15), by: 'Hakima Raji' },
    { ...step, version: 18, step: 'craft', day: addDays(foundedOn, 30), by: 'Lahoucine Bari' },
  ];
}

function statutesOf({ activity }: PastEntry): CreationFile['statutes'] {
  return {
    object: `${activity} : tisser ensemble et vendre au nom de toutes.`,
    categories: ['sells-for-members', 'employs-members'],
    durationYears: 99,
    seat: 'Avenue Hassan II, M’rirt',
    shareValue: SHARE,
    leastShares: 1,
    interestPerMille: 0,
    management: 'board',
    termYears: 3,
    refundMonths: 12,
    liabilityTimes: 1,
  };
}
