import { ok, refused, type Result } from '#platform/result';

/**
 * What a file leads to: a cooperative, an auto-entrepreneur's card, an entry in the register of crafts, or an
 * amending entry of a cooperative that is registered already.
 */
export const FILE_KINDS = ['cooperative', 'sole-trader', 'craft-entry', 'amendment'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const STEPS = [
  'group',
  'person',
  'entry',
  'change',
  'name',
  'founders',
  'statutes',
  'capital',
  'activity',
  'practice',
  'deposit',
  'registration',
  'central',
  'craft',
  'card',
] as const;
export type Step = (typeof STEPS)[number];

/** Whose hands a step is in. `sent-back`: the office asks for something; `done`: the road is at its end. */
export const POSITIONS = ['open', 'with-office', 'sent-back', 'done'] as const;
export type StepState = (typeof POSITIONS)[number];

/** The steps an office answers, in the order of worklists. */
export const OFFICE_STEPS = ['name', 'deposit', 'registration', 'central', 'craft', 'card'] as const;
export type OfficeStep = (typeof OFFICE_STEPS)[number];

export interface Position {
  readonly step: Step;
  readonly state: StepState;
}

interface Kinded {
  readonly kind: FileKind;
  /** A craft goes on to the register of crafts. */
  readonly isCraft: boolean;
  /** What an amendment is about: a new name goes through the office of names. */
  readonly amendment?: { readonly subjects: readonly string[] };
}

interface Traveller extends Kinded, Position {
  /** The step to which the file comes back once its name is approved again. */
  readonly resumesAt?: Step;
}

/** Where a move leads. */
interface Led extends Position {
  readonly resumesAt: Step | undefined;
}

const ROADS: Readonly<Record<FileKind, readonly Step[]>> = {
  cooperative: [
    'group',
    'name',
    'founders',
    'statutes',
    'capital',
    'deposit',
    'registration',
    'central',
    'craft',
  ],
  'sole-trader': ['person', 'activity', 'card'],
  'craft-entry': ['person', 'practice', 'craft'],
  amendment: ['entry', 'change', 'name', 'registration', 'central'],
};

/** The moves of a file. Nothing else brings it further; only a name asked again brings it back, for a while. */
export const FILE_MOVES = {
  /** What was to be written is written, or sent to the office. */
  submit: { from: ['open', 'sent-back'] },
  /** The office agrees. */
  accept: { from: ['with-office'] },
  /** The office asks for something. */
  'send-back': { from: ['with-office'] },
  /** The approved name is no longer valid: another is asked, then the file goes on where it was. */
  'ask-name-again': { from: ['open', 'sent-back'] },
} as const satisfies Record<string, { from: readonly StepState[] }>;
export type FileMove = keyof typeof FILE_MOVES;

/** The steps of a file, in their order. */
export function roadOf({ kind, isCraft, amendment }: Kinded): readonly Step[] {
  const road = ROADS[kind];
  if (kind === 'cooperative' && !isCraft) return road.filter((step) => step !== 'craft');
  const renames = amendment?.subjects.includes('name') === true;
  return kind === 'amendment' && !renames ? road.filter((step) => step !== 'name') : road;
}

/** The message that names a step of a file: the clerk registers a cooperative, and enters what changes of one. */
export function stepWord({ kind, step }: Pick<Traveller, 'kind' | 'step'>): string {
  return kind === 'amendment' && step === 'registration' ? 'formation.entering' : `formation.step.${step}`;
}

/** Where a file begins: who it is for is known when it is opened. */
export function firstPosition(kind: FileKind): Position {
  return { step: ROADS[kind][1] ?? 'name', state: 'open' };
}

export function isOfficeStep(step: Step): step is OfficeStep {
  return OFFICE_STEPS.some((one) => one === step);
}

/** Where a move leads, or a refusal when it does not start from here. */
export function movedFile(file: Traveller, move: FileMove): Result<Led, 'move-not-allowed'> {
  const { from }: { from: readonly StepState[] } = FILE_MOVES[move];
  if (!from.includes(file.state)) return refused('move-not-allowed');
  const { step, resumesAt } = file;
  if (move === 'ask-name-again') return askedAgain(file);
  if (move === 'send-back') return ok({ step, state: 'sent-back', resumesAt });
  if (move === 'submit' && isOfficeStep(step)) return ok({ step, state: 'with-office', resumesAt });
  if (step === 'name' && resumesAt !== undefined)
    return ok({ step: resumesAt, state: 'open', resumesAt: undefined });
  return ok({ ...after(file), resumesAt: undefined });
}

/** Whether a step lies behind, here or ahead. */
export function placeOnRoad(file: Traveller, step: Step): 'done' | 'current' | 'ahead' {
  const road = roadOf(file);
  const [at, here] = [road.indexOf(step), road.indexOf(file.step)];
  if (at < here || file.state === 'done') return 'done';
  return at === here ? 'current' : 'ahead';
}

/** A name serves until the registration: after it, there is nothing to ask again. */
function askedAgain(file: Traveller): Result<Led, 'move-not-allowed'> {
  const road = roadOf(file);
  const [name, here, last] = [road.indexOf('name'), road.indexOf(file.step), road.indexOf('registration')];
  if (name < 0 || here <= name || here > last) return refused('move-not-allowed');
  return ok({ step: 'name', state: 'open', resumesAt: file.step });
}

/** The clerk sends a copy to the central register: nobody has to ask for it. */
function after(file: Traveller): Position {
  const road = roadOf(file);
  const next = road[road.indexOf(file.step) + 1];
  if (next === undefined) return { step: file.step, state: 'done' };
  return { step: next, state: next === 'central' ? 'with-office' : 'open' };
}
