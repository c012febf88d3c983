import { acceptanceOf, type Dossier } from './creation-file.ts';
import type { Founder } from './founder.ts';
import type { Statutes } from './statutes.ts';

/** What the law wants every statutes to say; each is an article of the template. */
export const MANDATORY_CLAUSES = [
  'founders',
  'denomination',
  'object',
  'seat',
  'duration',
  'capital',
  'leastShares',
  'payment',
  'inKind',
  'transfer',
  'remuneration',
  'admission',
  'withdrawal',
  'exclusion',
  'duties',
  'liability',
  'commitments',
  'management',
] as const;
type MandatoryClause = (typeof MANDATORY_CLAUSES)[number];

/** Every article of the template, in its order; a group may add its own words to each. */
export const CLAUSES = [...MANDATORY_CLAUSES, 'assembly', 'surplus', 'dissolution'] as const;
export type Clause = (typeof CLAUSES)[number];

export function isMandatory(clause: Clause): boolean {
  return MANDATORY_CLAUSES.some((one) => one === clause);
}

/** A clause as it stands: whether the file holds all that it must say, and the words the group added. */
export interface ClauseState {
  readonly clause: Clause;
  readonly isMandatory: boolean;
  readonly isFilled: boolean;
  readonly added?: string;
}

/** Each clause of the statutes, in the order they are printed. */
export function clauseStates(dossier: Dossier): ClauseState[] {
  const { statutes } = dossier.file;
  return CLAUSES.map((clause) => {
    const added = statutes?.clauses?.[clause];
    const isFilled = isMandatoryClause(clause) ? says[clause](dossier, statutes) : statutes !== undefined;
    return { clause, isMandatory: isMandatory(clause), isFilled, ...(added !== undefined && { added }) };
  });
}

/** The mandatory clauses that cannot be written yet. */
export function unwrittenClauses(dossier: Dossier): MandatoryClause[] {
  const states = clauseStates(dossier);
  return MANDATORY_CLAUSES.filter(
    (one) => !states.some(({ clause, isFilled }) => clause === one && isFilled),
  );
}

type Says = (dossier: Dossier, statutes: Statutes | undefined) => boolean;

const answered: Says = (_, statutes) => statutes !== undefined;

const says: Readonly<Record<MandatoryClause, Says>> = {
  founders: ({ founders }) => founders.length > 0 && founders.every(isDescribed),
  denomination: (dossier) => acceptanceOf(dossier, 'name') !== undefined,
  object: (_, statutes) => (statutes?.object ?? '') !== '' && (statutes?.categories.length ?? 0) > 0,
  seat: (_, statutes) => (statutes?.seat ?? '') !== '',
  duration: (_, statutes) => (statutes?.durationYears ?? 0) > 0,
  capital: ({ founders }, statutes) => (statutes?.shareValue ?? 0) > 0 && sharesOf(founders) > 0,
  leastShares: (_, statutes) => (statutes?.leastShares ?? 0) > 0,
  payment: answered,
  inKind: ({ founders }) =>
    founders.every(({ kindShares, kindWhat }) => kindShares === 0 || kindWhat !== undefined),
  transfer: answered,
  remuneration: answered,
  admission: answered,
  withdrawal: (_, statutes) => (statutes?.refundMonths ?? 0) > 0,
  exclusion: answered,
  duties: answered,
  liability: (_, statutes) => (statutes?.liabilityTimes ?? 0) > 0,
  commitments: answered,
  management: ({ founders }, statutes) =>
    (statutes?.termYears ?? 0) > 0 && founders.some((one) => one.function !== undefined),
};

/** Name and address; of a legal person, who speaks for it as well. */
function isDescribed({ kind, address, representative }: Founder): boolean {
  return address !== undefined && (kind === 'person' || representative !== undefined);
}

function sharesOf(founders: readonly Founder[]): number {
  return founders.reduce((all, { cashShares, kindShares }) => all + cashShares + kindShares, 0);
}

function isMandatoryClause(clause: Clause): clause is MandatoryClause {
  return isMandatory(clause);
}
