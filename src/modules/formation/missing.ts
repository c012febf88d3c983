import type { LegalParameters } from '#modules/law';
import type { Day } from '#platform/time';
import { acceptanceOf, capitalOfFile, type Dossier, type PaperKind } from './creation-file.ts';
import { bankingOf, nameValidUntil } from './deadline.ts';
import { isAdult } from './founder.ts';
import { roadOf, type Step } from './road.ts';

/** Something a step still waits for. `formation.missing.<code>` says it in plain words. */
export interface Missing {
  readonly code: string;
  readonly detail?: Readonly<Record<string, string | number>>;
}

type Judge = (dossier: Dossier, law: LegalParameters, today: Day) => readonly (Missing | false)[];

const JUDGES: Partial<Record<Step, Judge>> = {
  name: ({ file }) => [file.names.length === 0 && { code: 'name' }],
  founders: missingFounders,
  statutes: missingStatutes,
  capital: missingCapital,
  deposit: missingDeposit,
  registration: (dossier) => [
    acceptanceOf(dossier, 'deposit')?.number === undefined && { code: 'deposit-receipt' },
  ],
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
    capital.inKind > 0 && paper(dossier, 'valuation'),
    capital.cash > 0 && paper(dossier, 'bank-certificate'),
  ];
}

function missingDeposit(dossier: Dossier, law: LegalParameters, today: Day): (Missing | false)[] {
  const approved = acceptanceOf(dossier, 'name');
  const until = approved && nameValidUntil(approved.day, law);
  return [
    until !== undefined && until < today && { code: 'name-expired', detail: { day: until } },
    paper(dossier, 'signed-request'),
    paper(dossier, 'signed-statutes'),
    paper(dossier, 'member-list'),
  ];
}

function missingActivity({ file, founders }: Dossier, law: LegalParameters): (Missing | false)[] {
  const { activity } = file;
  const most = activity?.family === 'services' ? law.soleServicesTurnover : law.soleTradeTurnover;
  return [
    activity?.family === undefined && { code: 'activity' },
    activity?.turnover !== undefined &&
      activity.turnover > most && { code: 'turnover', detail: { most: most / 100 } },
    ...person(founders, file.openedOn, law),
  ];
}

function missingPractice(dossier: Dossier, law: LegalParameters): (Missing | false)[] {
  const { activity, openedOn } = dossier.file;
  if (activity?.level === undefined) return [{ code: 'practice' }];
  const isMaster = activity.level === 'master';
  const least = isMaster ? law.craftMasterPracticeYears : law.craftPracticeYears;
  const knows = (activity.practiceYears ?? 0) >= least;
  const byDiploma = !isMaster && activity.hasDiploma === true;
  return [
    !knows && !byDiploma && { code: isMaster ? 'master-years' : 'craft-years', detail: { count: least } },
    byDiploma && !knows ? paper(dossier, 'diploma') : paper(dossier, 'practice-proof'),
    ...person(dossier.founders, openedOn, law),
  ];
}

function person(founders: Dossier['founders'], day: Day, law: LegalParameters): (Missing | false)[] {
  const [one] = founders;
  if (one === undefined) return [{ code: 'person' }];
  const name = one.nameLatin;
  return [
    one.birthYear === undefined && { code: 'founder-birth', detail: { name } },
    !isAdult(one, day, law) && { code: 'founder-adult', detail: { name } },
    one.address === undefined && { code: 'founder-address', detail: { name } },
  ];
}

function paper({ papers }: Dossier, kind: PaperKind): Missing | false {
  return !papers.some((one) => one.kind === kind) && { code: `paper-${kind}` };
}
