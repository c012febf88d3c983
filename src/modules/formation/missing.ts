import type { LegalParameters } from '#modules/law';
import type { Day } from '#platform/time';
import { unwrittenClauses } from './clauses.ts';
import { acceptanceOf, capitalOfFile, type Dossier } from './creation-file.ts';
import { bankingOf, nameUntil } from './deadline.ts';
import { isAdult } from './founder.ts';
import { missingChange } from './missing-change.ts';
import { missingPaper, type Missing } from './missing-paper.ts';
import { missingActivity, missingPractice } from './missing-person.ts';
import { roadOf, type Step } from './road.ts';

type Judge = (dossier: Dossier, law: LegalParameters, today: Day) => readonly (Missing | false)[];

const JUDGES: Partial<Record<Step, Judge>> = {
  change: missingChange,
  name: missingName,
  founders: missingFounders,
  statutes: missingStatutes,
  capital: missingCapital,
  deposit: missingDeposit,
  registration: missingRegistration,
  activity: missingActivity,
  practice: missingPractice,
};

/** What a step still waits for, by the law of the file's own day. Nothing missing: it may be sent on. */
export function missingOf(
  dossier: Dossier,
  { step, law, today }: { readonly step: Step; readonly law: LegalParameters; readonly today: Day },
): Missing[] {
  const found = JUDGES[step]?.(dossier, law, today) ?? [];
  return found.filter((one) => one !== false);
}

/** What a file still waits for to leave its step: what every step up to here asks, for things may change. */
export function missingSoFar(dossier: Dossier, law: LegalParameters, today: Day): Missing[] {
  const road = roadOf(dossier.file);
  const steps = road.slice(0, road.indexOf(dossier.file.step) + 1);
  return steps.flatMap((step) => missingOf(dossier, { step, law, today }));
}

/** A name is proposed; once approved, it serves until its last day, or until the registration. */
function missingName(dossier: Dossier, law: LegalParameters, today: Day): (Missing | false)[] {
  const { file } = dossier;
  const until = nameUntil(dossier, law);
  const isExpired = file.step !== 'name' && until !== undefined && until < today;
  return [
    file.names.length === 0 && { code: 'name' },
    isExpired && { code: 'name-expired', detail: { day: until } },
  ];
}

function missingRegistration(dossier: Dossier): (Missing | false)[] {
  if (dossier.file.kind === 'amendment') return [];
  return [acceptanceOf(dossier, 'deposit')?.number === undefined && { code: 'deposit-receipt' }];
}

function missingFounders({ founders, file }: Dossier, law: LegalParameters): (Missing | false)[] {
  const fewest = law.fewestMembers;
  const people = founders.filter(({ kind }) => kind === 'person');
  const named = (code: string, who: (typeof founders)[number][]) =>
    who.map(({ nameLatin: name }): Missing => ({ code, detail: { name } }));
  return [
    founders.length < fewest && { code: 'members', detail: { fewest, count: fewest - founders.length } },
    ...named(
      'founder-gender',
      people.filter(({ gender }) => gender === undefined),
    ),
    ...named(
      'founder-birth',
      people.filter(({ birthYear }) => birthYear === undefined),
    ),
    ...named(
      'founder-adult',
      people.filter((one) => !isAdult(one, file.openedOn, law)),
    ),
    ...named(
      'founder-address',
      founders.filter(({ address }) => address === undefined),
    ),
    ...named(
      'founder-representative',
      founders.filter(({ kind, representative }) => kind === 'legal' && representative === undefined),
    ),
  ];
}

function missingStatutes({ file, founders }: Dossier, law: LegalParameters): (Missing | false)[] {
  const { statutes } = file;
  if (statutes === undefined) return [{ code: 'statutes' }];
  const holds = (what: string) => founders.some((founder) => founder.function === what);
  return [
    statutes.durationYears > law.durationAtMostYears && {
      code: 'duration',
      detail: { most: law.durationAtMostYears },
    },
    statutes.shareValue < law.smallestShare && {
      code: 'share-value',
      detail: { smallest: law.smallestShare / 100 },
    },
    statutes.categories.length === 0 && { code: 'categories' },
    statutes.management === 'board' && !holds('president') && { code: 'president' },
    statutes.management === 'board' && !holds('treasurer') && { code: 'treasurer' },
    statutes.management === 'managers' && !holds('manager') && { code: 'manager' },
  ];
}

function missingCapital(dossier: Dossier, law: LegalParameters, today: Day): (Missing | false)[] {
  const capital = capitalOfFile(dossier, law);
  const { founders, payments, file } = dossier;
  const least = file.statutes?.leastShares ?? 1;
  const nameOf = (id: string) => founders.find(({ founderId }) => founderId === id)?.nameLatin ?? '';
  const few = founders.filter(({ cashShares, kindShares }) => cashShares + kindShares < least);
  const unpaid = capital.lines.filter(({ paid, dueNow }) => paid < dueNow);
  const unvalued = founders.filter(({ kindShares, kindWhat }) => kindShares > 0 && kindWhat === undefined);
  const kept = payments.filter(({ bankedOn }) => bankedOn === undefined);
  return [
    capital.total < law.smallestCapital && {
      code: 'capital',
      detail: { smallest: law.smallestCapital / 100, total: capital.total / 100 },
    },
    ...few.map(({ nameLatin: name }) => ({ code: 'shares', detail: { name, count: least } })),
    ...unpaid.map(({ founderId, dueNow, paid }) => ({
      code: 'payment',
      detail: { name: nameOf(founderId), amount: (dueNow - paid) / 100 },
    })),
    ...unvalued.map(({ nameLatin: name }) => ({ code: 'kind-what', detail: { name } })),
    ...kept.map((payment) => ({
      code: 'banking',
      detail: { name: nameOf(payment.founderId), day: bankingOf(payment, law, today).dueOn },
    })),
    capital.inKind > 0 && missingPaper(dossier, 'valuation'),
    capital.cash > 0 && missingPaper(dossier, 'bank-certificate'),
  ];
}

function missingDeposit(dossier: Dossier): (Missing | false)[] {
  const unwritten = unwrittenClauses(dossier).length;
  return [
    unwritten > 0 && { code: 'clauses', detail: { count: unwritten } },
    missingPaper(dossier, 'signed-request'),
    missingPaper(dossier, 'signed-statutes'),
    missingPaper(dossier, 'member-list'),
  ];
}
