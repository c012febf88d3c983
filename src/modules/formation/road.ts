import { ok, refused, type Result } from '#platform/result';

/** What a file leads to: a cooperative, an auto-entrepreneur's card, an entry in the register of crafts. */
export const FILE_KINDS = ['cooperative', 'sole-trader', 'craft-entry'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const STEPS = [
  'group',
  'person',
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

interface Traveller extends Position {
  readonly kind: FileKind;
  /** A craft goes on to the register of crafts. */
  readonly isCraft: boolean;
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
};

/** The moves of a file. Nothing else brings it further, and nothing brings it back to an earlier step. */
export const FILE_MOVES = {
  /** What was to be written is written, or sent to the office. */
  submit: { from: ['open', 'sent-back'] },
  /** The office agrees. */
  accept: { from: ['with-office'] },
  /** The office asks for something. */
  'send-back': { from: ['with-office'] },
} as const satisfies Record<string, { from: readonly StepState[] }>;
export type FileMove = keyof typeof FILE_MOVES;

/** The steps of a file, in their order. */
export function roadOf({ kind, isCraft }: Pick<Traveller, 'kind' | 'isCraft'>): readonly Step[] {
  const road = ROADS[kind];
  return kind === 'cooperative' && !isCraft ? road.filter((step) => step !== 'craft') : road;
}

/** Where a file begins: who it is for is known when it is opened. */
export function firstPosition(kind: FileKind): Position {
  return { step: ROADS[kind][1] ?? 'name', state: 'open' };
}

export function isOfficeStep(step: Step): step is OfficeStep {
  return OFFICE_STEPS.some((one) => one === step);
}

/** Where a move leads, or a refusal when it does not start from here. */
export function movedFile(file: Traveller, move: FileMove): Result<Position, 'move-not-allowed'> {
  const { from }: { from: readonly StepState[] } = FILE_MOVES[move];
  if (!from.includes(file.state)) return refused('move-not-allowed');
  if (move === 'send-back') return ok({ step: file.step, state: 'sent-back' });
  if (move === 'submit' && isOfficeStep(file.step)) return ok({ step: file.step, state: 'with-office' });
  return ok(after(file));
}

/** Whether a step lies behind, here or ahead. */
export function placeOnRoad(file: Traveller, step: Step): 'done' | 'current' | 'ahead' {
  const road = roadOf(file);
  const [at, here] = [road.indexOf(step), road.indexOf(file.step)];
  if (at < here || file.state === 'done') return 'done';
  return at === here ? 'current' : 'ahead';
}

/** The clerk sends a copy to the central register: nobody has to ask for it. */
function after(file: Traveller): Position {
  const road = roadOf(file);
  const next = road[road.indexOf(file.step) + 1];
  if (next === undefined) return { step: file.step, state: 'done' };
  return { step: next, state: next === 'central' ? 'with-office' : 'open' };
}
